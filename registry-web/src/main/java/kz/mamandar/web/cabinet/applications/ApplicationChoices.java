package kz.mamandar.web.cabinet.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.classifier.ClassifierService.CategoryView;

/** What can be chosen in an application, and the names of what was chosen. */
@Named
@RequestScoped
public class ApplicationChoices {

    @Inject
    private ClassifierService classifiers;

    public List<kz.mamandar.platform.text.Named> getEducationLevels() {
        return classifiers.list(Classifier.EDUCATION_LEVELS);
    }

    public List<kz.mamandar.platform.text.Named> getDocumentKinds() {
        return classifiers.list(Classifier.DOCUMENT_KINDS);
    }

    List<CategoryView> categoriesOf(String professionCode) {
        return classifiers.categoriesOf(professionCode);
    }

    /** The name of a code; null when there is none. */
    public kz.mamandar.platform.text.Named profession(String code) {
        return named(Classifier.PROFESSIONS, code);
    }

    public kz.mamandar.platform.text.Named category(String code) {
        return named(Classifier.CATEGORIES, code);
    }

    public kz.mamandar.platform.text.Named educationLevel(String code) {
        return named(Classifier.EDUCATION_LEVELS, code);
    }

    public kz.mamandar.platform.text.Named documentKind(String code) {
        return named(Classifier.DOCUMENT_KINDS, code);
    }

    public kz.mamandar.platform.text.Named reason(String code) {
        return named(Classifier.DECISION_REASONS, code);
    }

    private kz.mamandar.platform.text.Named named(Classifier classifier, String code) {
        return code == null ? null : classifiers.find(classifier, code).orElse(null);
    }
}
