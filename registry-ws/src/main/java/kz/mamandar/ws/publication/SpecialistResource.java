package kz.mamandar.ws.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.publication.PublicCriteria;
import kz.mamandar.publication.PublicRegistryService;
import kz.mamandar.publication.PublicRegistryService.PublicPage;
import kz.mamandar.publication.PublicSort.Direction;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.ws.platform.rest.Pages;
import kz.mamandar.ws.platform.rest.PublicResource;
import kz.mamandar.ws.platform.rest.QueryParameters;
import kz.mamandar.ws.platform.rest.RequestBody;
import kz.mamandar.ws.platform.rest.RestJson;
import kz.mamandar.ws.platform.rest.RestProblem;

/** Public entries: pages of them, each by its number, many by their numbers. */
@Path("/specialists")
@Produces("application/json")
@ApplicationScoped
public class SpecialistResource {

    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_CURSOR = 1_000;
    private static final int MAX_NUMBERS = 1_000;
    private static final int MAX_NUMBER_LENGTH = 40;
    private static final int MAX_BODY = 128 * 1024;

    @Inject
    private PublicRegistryService registry;

    @Inject
    private ClassifierService classifiers;

    @Inject
    private Clock clock;

    @GET
    @PublicResource(
            parameters = {
                "q",
                "region",
                "profession",
                "category",
                "setting",
                "organisation",
                "status",
                "limit",
                "cursor",
                "sort"
            })
    public Response list(
            @BeanParam Filters filters,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("sort") String sort,
            @Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters();
        PublicCriteria criteria = filters.page(
                parameters,
                classifiers,
                parameters.parsed("sort", sort, Direction::parse),
                parameters.text("cursor", cursor, MAX_CURSOR),
                parameters.number("limit", limit, MAX_LIMIT, DEFAULT_LIMIT));
        parameters.throwIfAny();
        PublicPage page = registry.list(criteria);
        return Pages.linked(RestJson.written(json -> write(json, page)), uri, "cursor", page.next())
                .build();
    }

    @GET
    @Path("/{registryNumber}")
    @PublicResource(parameters = "as_of")
    public Response get(@PathParam("registryNumber") String registryNumber, @QueryParam("as_of") String asOf) {
        QueryParameters parameters = new QueryParameters();
        Optional<LocalDate> day = parameters.pastDay("as_of", asOf, LocalDate.now(clock));
        parameters.throwIfAny();
        SpecialistView view = (day.isPresent()
                        ? registry.findAsOf(registryNumber, day.get())
                        : registry.find(registryNumber))
                .orElseThrow(() -> new RestProblem(404, "NOT_FOUND"));
        return Response.ok(RestJson.written(json -> Entry.write(json, view))).build();
    }

    @POST
    @Path("/lookup")
    @Consumes("application/json")
    @PublicResource
    public Response lookup(InputStream in) throws IOException {
        RequestBody body = RequestBody.read(in, MAX_BODY, Set.of("registry_numbers"));
        List<String> numbers = body.texts("registry_numbers", MAX_NUMBERS, MAX_NUMBER_LENGTH);
        body.throwIfAny();
        List<Optional<SpecialistView>> found = registry.lookup(numbers);
        return Response.ok(RestJson.written(json -> write(json, numbers, found)))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static void write(JsonGenerator json, PublicPage page) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (SpecialistView view : page.items()) {
            Entry.write(json, view);
        }
        json.writeEndArray();
        json.writeStringField("next", page.next().orElse(null));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, List<String> numbers, List<Optional<SpecialistView>> found)
            throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (int i = 0; i < numbers.size(); i++) {
            json.writeStartObject();
            json.writeStringField("registry_number", numbers.get(i));
            json.writeBooleanField("found", found.get(i).isPresent());
            json.writeFieldName("entry");
            Entry.writeOrNull(json, found.get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
