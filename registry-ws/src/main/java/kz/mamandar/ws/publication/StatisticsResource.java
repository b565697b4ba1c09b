package kz.mamandar.ws.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.platform.text.Named;
import kz.mamandar.publication.PublicRegistryService;
import kz.mamandar.publication.PublicRegistryService.Count;
import kz.mamandar.publication.PublicRegistryService.RegistryFigures;
import kz.mamandar.ws.platform.rest.PublicResource;
import kz.mamandar.ws.platform.rest.RestJson;

/** Figures of the public registry. */
@Path("/statistics")
@Produces("application/json")
@RequestScoped
public class StatisticsResource {

    @Inject
    private PublicRegistryService registry;

    @Inject
    private ClassifierService classifiers;

    @GET
    @PublicResource
    public Response get() {
        RegistryFigures figures = registry.figures();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("specialists", figures.specialists());
        body.put("providers", figures.providers());
        body.put("regions", figures.regions());
        body.put("by_region", counts(Classifier.REGIONS, figures.byRegion()));
        body.put("by_profession", counts(Classifier.PROFESSIONS, figures.byProfession()));
        return Response.ok(RestJson.bytes(body)).build();
    }

    private List<Map<String, Object>> counts(Classifier classifier, List<Count> counts) {
        return counts.stream().map(count -> count(classifier, count)).toList();
    }

    private Map<String, Object> count(Classifier classifier, Count count) {
        Named named = classifiers.find(classifier, count.code()).orElseThrow();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", named.code());
        row.put("name_kk", named.nameKk());
        row.put("name_ru", named.nameRu());
        row.put("number", count.number());
        return row;
    }
}
