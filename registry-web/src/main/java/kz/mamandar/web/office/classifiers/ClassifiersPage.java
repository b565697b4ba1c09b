package kz.mamandar.web.office.classifiers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierAdminService;
import kz.mamandar.classifier.ClassifierAdminService.Rename;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** One classifier in both languages, and the name of one value being changed. */
@Named
@RequestScoped
public class ClassifiersPage {

    @Inject
    private ClassifierService classifiers;

    @Inject
    private ClassifierAdminService upkeep;

    @Inject
    private Links links;

    @Inject
    private HttpServletRequest request;

    private Classifier classifier;
    private kz.mamandar.platform.text.Named edited;
    private String nameKk;
    private String nameRu;

    @PostConstruct
    void load() {
        classifier = Optional.ofNullable(request.getParameter("name"))
                .flatMap(Classifier::ofPath)
                .orElse(Classifier.PROFESSIONS);
        edited = Optional.ofNullable(request.getParameter("edit"))
                .flatMap(code -> classifiers.find(classifier, code))
                .orElse(null);
        if (edited != null) {
            nameKk = edited.nameKk();
            nameRu = edited.nameRu();
        }
    }

    public Classifier[] getAll() {
        return Classifier.values();
    }

    public Classifier getClassifier() {
        return classifier;
    }

    public List<kz.mamandar.platform.text.Named> getRows() {
        return classifiers.list(classifier);
    }

    /** The value whose name is being changed; null when none is. */
    public kz.mamandar.platform.text.Named getEdited() {
        return edited;
    }

    public String address(Classifier other) {
        return links.address(Route.OFFICE_CLASSIFIERS) + "?name=" + other.path();
    }

    public String editAddress(kz.mamandar.platform.text.Named row) {
        return address(classifier) + "&edit=" + row.code() + "#rename";
    }

    public void save() {
        upkeep.rename(new Rename(classifier, edited.code(), nameKk, nameRu));
        links.redirect(address(classifier) + "&done");
    }

    public String getNameKk() {
        return nameKk;
    }

    public void setNameKk(String nameKk) {
        this.nameKk = nameKk;
    }

    public String getNameRu() {
        return nameRu;
    }

    public void setNameRu(String nameRu) {
        this.nameRu = nameRu;
    }
}
