package kz.mamandar.ws.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.publication.PublicProviderService;
import kz.mamandar.publication.PublicProviderService.ProviderCriteria;
import kz.mamandar.publication.PublicProviderService.ProviderPage;
import kz.mamandar.publication.PublicProviderService.PublicProvider;
import kz.mamandar.ws.platform.rest.Pages;
import kz.mamandar.ws.platform.rest.PublicResource;
import kz.mamandar.ws.platform.rest.QueryParameters;
import kz.mamandar.ws.platform.rest.RestJson;
import kz.mamandar.ws.platform.rest.RestProblem;

/** Organisations with public specialists. */
@Path("/providers")
@Produces("application/json")
@RequestScoped
public class ProviderResource {

    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_TEXT = 200;
    private static final int MAX_CURSOR = 1_000;

    @Inject
    private PublicProviderService providers;

    @Inject
    private ClassifierService classifiers;

    @Context
    private UriInfo uri;

    @GET
    @PublicResource(parameters = {"q", "region", "limit", "cursor"})
    public Response list(
            @QueryParam("q") String query,
            @QueryParam("region") String region,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        QueryParameters parameters = new QueryParameters();
        ProviderCriteria criteria = new ProviderCriteria(
                parameters.text("q", query, MAX_TEXT),
                parameters.parsed("region", region, given -> classifiers
                        .find(Classifier.REGIONS, given)
                        .map(known -> given)),
                parameters.text("cursor", cursor, MAX_CURSOR),
                parameters.number("limit", limit, MAX_LIMIT, DEFAULT_LIMIT));
        parameters.throwIfAny();
        ProviderPage page = providers.list(criteria);
        return Pages.linked(RestJson.written(json -> write(json, page)), uri, "cursor", page.next())
                .build();
    }

    @GET
    @Path("/{bin}")
    @PublicResource
    public Response get(@PathParam("bin") String bin) {
        PublicProvider provider = providers.find(bin).orElseThrow(() -> new RestProblem(404, "NOT_FOUND"));
        return Response.ok(RestJson.written(json -> write(json, provider))).build();
    }

    private static void write(JsonGenerator json, ProviderPage page) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (PublicProvider provider : page.items()) {
            write(json, provider);
        }
        json.writeEndArray();
        json.writeStringField("next", page.next().orElse(null));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PublicProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField("bin", provider.bin());
        json.writeStringField("name_kk", provider.nameKk());
        json.writeStringField("name_ru", provider.nameRu());
        json.writeStringField("licence_number", provider.licenceNumber());
        NamedJson.field(json, "region", provider.region());
        NamedJson.list(json, "settings", provider.settings());
        json.writeNumberField("specialists", provider.specialists());
        json.writeEndObject();
    }
}
