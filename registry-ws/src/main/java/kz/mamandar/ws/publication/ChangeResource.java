package kz.mamandar.ws.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Optional;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.publication.ChangeFeedService;
import kz.mamandar.publication.ChangeFeedService.Change;
import kz.mamandar.publication.ChangeFeedService.ChangePage;
import kz.mamandar.ws.platform.rest.Pages;
import kz.mamandar.ws.platform.rest.PublicResource;
import kz.mamandar.ws.platform.rest.QueryParameters;
import kz.mamandar.ws.platform.rest.RestJson;
import kz.mamandar.ws.platform.rest.RestProblem;

/** The change feed of the public registry. */
@Path("/changes")
@Produces("application/json")
@RequestScoped
public class ChangeResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_CURSOR = 200;

    @Inject
    private ChangeFeedService feed;

    @Context
    private UriInfo uri;

    @GET
    @PublicResource(parameters = {"since", "limit"})
    public Response list(@QueryParam("since") String since, @QueryParam("limit") String limit) {
        QueryParameters parameters = new QueryParameters();
        Optional<String> cursor = parameters.text("since", since, MAX_CURSOR);
        int size = parameters.number("limit", limit, ChangeFeedService.MAX_LIMIT, DEFAULT_LIMIT);
        parameters.throwIfAny();
        ChangePage page = read(cursor, size);
        Optional<String> next = Optional.of(page.next()).filter(place -> page.more());
        return Pages.linked(RestJson.written(json -> write(json, page)), uri, "since", next)
                .build();
    }

    /** The feed calls the place a cursor; here it is {@code since}. */
    private ChangePage read(Optional<String> cursor, int size) {
        try {
            return feed.read(cursor, size);
        } catch (RegistryException notOurs) {
            throw RestProblem.atParameter("since", "INVALID_CURSOR");
        }
    }

    private static void write(JsonGenerator json, ChangePage page) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (Change change : page.items()) {
            json.writeStartObject();
            json.writeStringField("kind", change.tombstone() ? "WITHDRAWN" : "PUBLISHED");
            json.writeStringField("registry_number", change.registryNumber());
            json.writeNumberField("version", change.version());
            json.writeStringField("changed_at", Entry.moment(change.changedAt()));
            json.writeFieldName("entry");
            Entry.writeOrNull(json, change.snapshot());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("next", page.next());
        json.writeBooleanField("more", page.more());
        json.writeEndObject();
    }
}
