package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.application.ApplicationContent;
import kz.mamandar.application.ApplicationService;
import kz.mamandar.application.ApplicationService.SaveCategory;
import kz.mamandar.application.ApplicationStep;
import kz.mamandar.classifier.ClassifierService.CategoryView;

/** The qualification category: only those of the profession's scheme can be chosen. */
@Named
@RequestScoped
public class CategoryPage {

    @Inject
    private ApplicationService applications;

    @Inject
    private ApplicationChoices choices;

    @Inject
    private MyApplicationPage application;

    private List<CategoryView> categories;
    private String categoryCode;
    private LocalDate issuedOn;
    private LocalDate validUntil;

    @PostConstruct
    void load() {
        ApplicationContent content = application.getContent();
        categories = content.professionCode() == null ? List.of() : choices.categoriesOf(content.professionCode());
        categoryCode = content.categoryCode();
        issuedOn = content.categoryIssuedOn();
        validUntil = content.categoryValidUntil();
    }

    public void save() {
        applications.saveCategory(new SaveCategory(application.getNumber(), categoryCode, issuedOn, validUntil));
        application.goOn(ApplicationStep.CATEGORY);
    }

    /** Nothing to choose: on to the next step. */
    public void skip() {
        application.goOn(ApplicationStep.CATEGORY);
    }

    public boolean isProfessionKnown() {
        return application.getContent().professionCode() != null;
    }

    public List<kz.mamandar.platform.text.Named> getCategories() {
        return categories.stream().map(CategoryView::name).toList();
    }

    /** For how many months categories of this scheme are usually given; 0 = without term. */
    public int getUsualMonths() {
        return categories.stream()
                .map(CategoryView::validityMonths)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(0);
    }

    /** When the category usually ends; null until the date of issue is known. */
    public LocalDate getUsualEnd() {
        return issuedOn == null || getUsualMonths() == 0 ? null : issuedOn.plusMonths(getUsualMonths());
    }

    public String getCategoryCode() {
        return categoryCode;
    }

    public void setCategoryCode(String categoryCode) {
        this.categoryCode = categoryCode;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }
}
