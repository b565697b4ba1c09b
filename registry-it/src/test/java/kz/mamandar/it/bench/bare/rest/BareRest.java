package kz.mamandar.it.bench.bare.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import java.sql.SQLException;

/** A REST resource of one operation. */
@Path("entries")
public class BareRest {

    @Inject
    private BareItems items;

    @GET
    @Path("{number}")
    @Produces("application/json")
    public BareItem find(@PathParam("number") String number) throws SQLException {
        return items.find(number);
    }

    /** Everything under the root of the WAR. */
    @ApplicationPath("/")
    public static class Bare extends Application {}
}
