package kz.mamandar.ws.publication;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.publication.PublicCriteria;
import kz.mamandar.publication.PublicSort.Direction;
import kz.mamandar.rules.publication.EntryStatus;
import kz.mamandar.ws.platform.rest.QueryParameters;

/** Query parameters that narrow the registry; they combine. A value that no classifier has is a fault of its parameter. */
public class Filters {

    private static final int MAX_TEXT = 200;

    @QueryParam("q")
    private String query;

    @QueryParam("region")
    private String region;

    @QueryParam("profession")
    private String profession;

    @QueryParam("category")
    private String category;

    @QueryParam("setting")
    private String setting;

    @QueryParam("organisation")
    private String organisation;

    @QueryParam("status")
    private String status;

    /** Everything that matches, by registry number. */
    public PublicCriteria everything(QueryParameters parameters, ClassifierService classifiers) {
        return page(parameters, classifiers, Optional.empty(), Optional.empty(), 1);
    }

    PublicCriteria page(
            QueryParameters parameters,
            ClassifierService classifiers,
            Optional<Direction> order,
            Optional<String> cursor,
            int limit) {
        return new PublicCriteria(
                parameters.text("q", query, MAX_TEXT),
                known(parameters, classifiers, Classifier.REGIONS, "region", region),
                known(parameters, classifiers, Classifier.PROFESSIONS, "profession", profession),
                known(parameters, classifiers, Classifier.CATEGORIES, "category", category),
                known(parameters, classifiers, Classifier.SERVICE_SETTINGS, "setting", setting),
                parameters.text("organisation", organisation, MAX_TEXT),
                parameters.parsed("status", status, Filters::publicStatus),
                order,
                cursor,
                limit);
    }

    private static Optional<String> known(
            QueryParameters parameters,
            ClassifierService classifiers,
            Classifier classifier,
            String name,
            String code) {
        return parameters.parsed(
                name, code, given -> classifiers.find(classifier, given).map(found -> given));
    }

    /** An excluded entry is never public. */
    private static Optional<EntryStatus> publicStatus(String text) {
        return Stream.of(EntryStatus.values())
                .filter(known -> known != EntryStatus.EXCLUDED && known.name().equals(text))
                .findFirst();
    }
}
