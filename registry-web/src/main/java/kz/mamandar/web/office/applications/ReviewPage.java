package kz.mamandar.web.office.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.mamandar.application.ApplicationView.RoundView;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.decision.ReviewService;
import kz.mamandar.decision.ReviewService.ReviewView;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.inclusion.Finding;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.office.Terms;
import kz.mamandar.web.office.Terms.Term;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** One application as its reviewer sees it. */
@Named
@RequestScoped
public class ReviewPage {

    @Inject
    private ReviewService reviews;

    @Inject
    private Here here;

    @Inject
    private Links links;

    @Inject
    private Terms terms;

    @Inject
    private Names names;

    private ReviewView view;
    private boolean readAgain;

    /** Read once in a request; once more when an action was refused, as somebody else may have been faster. */
    public ReviewView getView() {
        boolean refused = FacesContext.getCurrentInstance().isValidationFailed();
        if (view == null || (refused && !readAgain)) {
            readAgain = refused;
            view = reviews.open(here.parameter("number"));
        }
        return view;
    }

    public boolean isOpen() {
        return getView().application().status() == ApplicationStatus.SUBMITTED;
    }

    public Term getTerm() {
        return terms.of(
                getView().application().dueOn().orElseThrow(),
                getView().daysLeft().orElse(0));
    }

    public String getName() {
        return ContentRows.fullName(getView().application().content());
    }

    public String getProvider() {
        return names.either(getView().provider().nameKk(), getView().provider().nameRu());
    }

    public String either(String kazakh, String russian) {
        return names.either(kazakh, russian);
    }

    public String getRegion() {
        return names.of(Classifier.REGIONS, getView().provider().regionCode());
    }

    public String profession(String code) {
        return names.of(Classifier.PROFESSIONS, code);
    }

    public List<String> getSettings() {
        return getView().provider().settings().stream()
                .map(code -> names.of(Classifier.SERVICE_SETTINGS, code))
                .toList();
    }

    public List<Finding> getFailedFindings() {
        return getView().findings().stream()
                .filter(finding -> !finding.passed())
                .toList();
    }

    public List<Finding> getPassedFindings() {
        return getView().findings().stream().filter(Finding::passed).toList();
    }

    /** The round that was sent last. */
    public RoundView getLastRound() {
        List<RoundView> rounds = getView().application().rounds();
        return rounds.get(rounds.size() - 1);
    }

    public String reason(String code) {
        return names.of(Classifier.DECISION_REASONS, code);
    }

    public String clause(Finding finding) {
        return names.clause(finding.clause());
    }

    public boolean isDecidedNow() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return request.getParameter("decided") != null && !isOpen();
    }

    /** Address of the application to take up next; empty when there is none. */
    public String getNextAddress() {
        return reviews.next()
                .map(number -> links.address(Route.OFFICE_APPLICATION, number))
                .orElse(null);
    }

    public void claim() {
        reviews.claim(here.parameter("number"));
        links.redirect(Route.OFFICE_APPLICATION, here.parameter("number"));
    }

    public void release() {
        reviews.release(here.parameter("number"));
        links.redirect(Route.OFFICE_APPLICATION, here.parameter("number"));
    }
}
