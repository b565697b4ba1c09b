package kz.mamandar.ws.classifier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.platform.text.Named;
import kz.mamandar.ws.platform.rest.PublicResource;
import kz.mamandar.ws.platform.rest.RestJson;
import kz.mamandar.ws.platform.rest.RestProblem;

/** Reference data in both languages. */
@Path("/classifiers")
@Produces("application/json")
@RequestScoped
public class ClassifierResource {

    private static final String FOR_A_WHILE = "public, max-age=300";

    @Inject
    private ClassifierService classifiers;

    @GET
    @PublicResource
    public Response list() {
        List<String> names =
                Arrays.stream(Classifier.values()).map(Classifier::path).toList();
        return Response.ok(RestJson.bytes(Map.of("items", names)))
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_WHILE)
                .build();
    }

    @GET
    @Path("/{name}")
    @PublicResource
    public Response get(@PathParam("name") String name) {
        Classifier classifier = Classifier.ofPath(name).orElseThrow(() -> new RestProblem(404, "NOT_FOUND"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", classifier.path());
        body.put(
                "items",
                classifiers.list(classifier).stream()
                        .map(ClassifierResource::item)
                        .toList());
        return Response.ok(RestJson.bytes(body))
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_WHILE)
                .build();
    }

    private static Map<String, String> item(Named named) {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("code", named.code());
        item.put("name_kk", named.nameKk());
        item.put("name_ru", named.nameRu());
        return item;
    }
}
