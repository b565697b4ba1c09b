package kz.mamandar.ws.extract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import kz.mamandar.publication.SnapshotService;
import kz.mamandar.publication.SnapshotService.Snapshot;
import kz.mamandar.ws.platform.rest.PublicResource;
import kz.mamandar.ws.platform.rest.RestJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Descriptions of the open data for tools: a Frictionless data package and a catalogue of DCAT. */
@Path("/extracts")
@RequestScoped
public class DescriptionResource {

    @Inject
    private SnapshotService snapshots;

    @Inject
    @ConfigProperty(name = "registry.base.url")
    private String baseUrl;

    @GET
    @Path("/datapackage.json")
    @Produces("application/json")
    @PublicResource
    public Response dataPackage() {
        return Response.ok(RestJson.bytes(DataPackage.of(newest(), baseUrl))).build();
    }

    @GET
    @Path("/catalog.jsonld")
    @Produces("application/ld+json")
    @PublicResource
    public Response catalog() {
        return Response.ok(RestJson.bytes(new Catalog(baseUrl).of(newest()))).build();
    }

    private Optional<Snapshot> newest() {
        return snapshots.list().stream().findFirst();
    }
}
