package kz.mamandar.ws.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.publication.PublicRegistryService;
import kz.mamandar.publication.PublicRegistryService.PublicPage;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.ws.platform.rest.PublicResource;
import kz.mamandar.ws.platform.rest.RestJson;
import kz.mamandar.ws.platform.rest.RestProblem;

/** Public entries: pages of them and each by its number. */
@Path("/specialists")
@Produces("application/json")
@RequestScoped
public class SpecialistResource {

    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;

    @Inject
    private PublicRegistryService registry;

    @Inject
    private ClassifierService classifiers;

    @Context
    private UriInfo uri;

    @GET
    @PublicResource(
            parameters = {"q", "region", "profession", "category", "setting", "organisation", "limit", "cursor"})
    public Response list(
            @BeanParam Filters filters, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        int size = limit(limit);
        PublicPage page = registry.search(filters.criteria(classifiers, cursor, size));
        ResponseBuilder response = Response.ok(bytes(page)).cacheControl(alwaysAsk());
        page.next().ifPresent(next -> response.link(nextPage(filters, size, next), "next"));
        return response.build();
    }

    @GET
    @Path("/{registryNumber}")
    @PublicResource
    public Response get(@PathParam("registryNumber") String registryNumber, @Context Request request) {
        SpecialistView view = registry.find(registryNumber).orElseThrow(() -> new RestProblem(404, "NOT_FOUND"));
        EntityTag tag = new EntityTag(view.registryNumber() + "-" + view.version() + "-"
                + view.updatedAt().toEpochMilli());
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder response = unchanged == null ? Response.ok(Entry.bytes(view)) : unchanged;
        return response.tag(tag).cacheControl(alwaysAsk()).build();
    }

    /** A withdrawal of consent takes effect at once: caches may keep an answer but ask before they use it. */
    private static CacheControl alwaysAsk() {
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        return control;
    }

    private static int limit(String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_LIMIT) {
            throw new RestProblem(400, "INVALID_PARAMETER", "limit");
        }
        return Integer.parseInt(text);
    }

    private String nextPage(Filters filters, int limit, String cursor) {
        UriBuilder next =
                uri.getAbsolutePathBuilder().queryParam("limit", limit).queryParam("cursor", cursor);
        filters.set().forEach(filter -> next.queryParam(filter.getKey(), "{value}")
                .resolveTemplate("value", filter.getValue()));
        return next.build().toASCIIString();
    }

    private static byte[] bytes(PublicPage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
        try (JsonGenerator json = RestJson.factory().createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (SpecialistView view : page.items()) {
                Entry.write(json, view);
            }
            json.writeEndArray();
            json.writeStringField("next", page.next().orElse(null));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
