package kz.mamandar.ws.publication;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.publication.PublicRegistryService.PublicCriteria;
import kz.mamandar.ws.platform.rest.RestProblem;

/** Query parameters that narrow the registry; they combine. A value that no classifier has is a 400 that names its parameter. */
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

    PublicCriteria criteria(ClassifierService classifiers, String cursor, int limit) {
        requireKnown(classifiers, Classifier.REGIONS, "region", region);
        requireKnown(classifiers, Classifier.PROFESSIONS, "profession", profession);
        requireKnown(classifiers, Classifier.CATEGORIES, "category", category);
        requireKnown(classifiers, Classifier.SERVICE_SETTINGS, "setting", setting);
        requireShort("q", query);
        requireShort("organisation", organisation);
        return new PublicCriteria(
                text(query),
                text(region),
                text(profession),
                text(category),
                text(setting),
                text(organisation),
                text(cursor),
                limit);
    }

    /** The filters that are set, for links to further pages. */
    Stream<Map.Entry<String, String>> set() {
        return Stream.of(
                        entry("q", query),
                        entry("region", region),
                        entry("profession", profession),
                        entry("category", category),
                        entry("setting", setting),
                        entry("organisation", organisation))
                .flatMap(List::stream);
    }

    private static List<Map.Entry<String, String>> entry(String name, String value) {
        return text(value).map(given -> List.of(Map.entry(name, given))).orElse(List.of());
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).filter(given -> !given.isBlank());
    }

    private static void requireKnown(ClassifierService classifiers, Classifier classifier, String name, String code) {
        if (text(code).isPresent() && classifiers.find(classifier, code).isEmpty()) {
            throw new RestProblem(400, "INVALID_PARAMETER", name);
        }
    }

    private static void requireShort(String name, String value) {
        if (value != null && (value.length() > MAX_TEXT || value.indexOf('\0') >= 0)) {
            throw new RestProblem(400, "INVALID_PARAMETER", name);
        }
    }
}
