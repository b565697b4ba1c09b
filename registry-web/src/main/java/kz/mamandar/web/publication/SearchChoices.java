package kz.mamandar.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.classifier.ClassifierService.CategoryView;

/** What the filters of the search offer. */
@Named
@RequestScoped
public class SearchChoices {

    @Inject
    private ClassifierService classifiers;

    private Map<String, List<CategoryView>> categories;

    public List<kz.mamandar.platform.text.Named> getRegions() {
        return classifiers.list(Classifier.REGIONS);
    }

    public List<kz.mamandar.platform.text.Named> getProfessions() {
        return classifiers.list(Classifier.PROFESSIONS);
    }

    public List<kz.mamandar.platform.text.Named> getSettings() {
        return classifiers.list(Classifier.SERVICE_SETTINGS);
    }

    public List<kz.mamandar.platform.text.Named> getSchemes() {
        return classifiers.list(Classifier.CATEGORY_SCHEMES);
    }

    public List<CategoryView> categoriesOf(String schemeCode) {
        if (categories == null) {
            categories = classifiers.categories().stream().collect(Collectors.groupingBy(CategoryView::schemeCode));
        }
        return categories.getOrDefault(schemeCode, List.of());
    }
}
