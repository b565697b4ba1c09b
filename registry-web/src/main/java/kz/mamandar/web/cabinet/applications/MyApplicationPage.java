package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.application.ApplicationContent;
import kz.mamandar.application.ApplicationProgress;
import kz.mamandar.application.ApplicationService;
import kz.mamandar.application.ApplicationStep;
import kz.mamandar.application.ApplicationView;
import kz.mamandar.application.ApplicationView.DecisionView;
import kz.mamandar.application.ApplicationView.RoundView;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.rules.application.ApplicationAction;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** The application of the address, for all pages about it, and the way from step to step. */
@Named
@RequestScoped
public class MyApplicationPage {

    private static final String FROM_CHECK = "check";

    @Inject
    private ApplicationService applications;

    @Inject
    private Here here;

    @Inject
    private Links links;

    @Inject
    private HttpServletRequest request;

    private ApplicationView view;
    private ApplicationProgress progress;

    @PostConstruct
    void load() {
        view = applications.getMine(here.parameter("number"));
    }

    public ApplicationView getView() {
        return view;
    }

    public ApplicationContent getContent() {
        return view.content();
    }

    public String getNumber() {
        return view.number();
    }

    /** Surname, given name and patronymic in one line; empty until they are known. */
    public String getSpecialistName() {
        return Stream.of(
                        getContent().surname(),
                        getContent().givenName(),
                        getContent().patronymic())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    public ApplicationProgress getProgress() {
        if (progress == null) {
            progress = applications.progress(view.number());
        }
        return progress;
    }

    public boolean isEditable() {
        return view.allowed().contains(ApplicationAction.EDIT);
    }

    public boolean isReturned() {
        return view.status() == ApplicationStatus.RETURNED;
    }

    public boolean isWithdrawable() {
        return view.allowed().contains(ApplicationAction.WITHDRAW)
                || view.allowed().contains(ApplicationAction.DISCARD);
    }

    /** The decision on the last round; null when there is none. */
    public DecisionView getDecision() {
        return lastRound().flatMap(RoundView::decision).orElse(null);
    }

    private Optional<RoundView> lastRound() {
        return view.rounds().isEmpty()
                ? Optional.empty()
                : Optional.of(view.rounds().get(view.rounds().size() - 1));
    }

    public String stepAddress(ApplicationStep step) {
        return links.address(StepRoutes.of(step), view.number());
    }

    /** The same, to come back to the check afterwards. */
    public String changeAddress(String step) {
        return isEditable() ? stepAddress(ApplicationStep.valueOf(step)) + "?from=" + FROM_CHECK : null;
    }

    /** Where a problem is put right: its step, or the profile. */
    public String mendAddress(Problem problem) {
        return problem.field()
                .flatMap(ApplicationStep::ofField)
                .map(step -> stepAddress(step) + "?from=" + FROM_CHECK)
                .orElseGet(() -> links.address(Route.CABINET_PROFILE_EDIT));
    }

    /** What was sent can be read, not changed. */
    public void requireEditable() {
        if (!isEditable()) {
            links.redirect(Route.CABINET_APPLICATION, view.number());
        }
    }

    /** There is nothing to confirm before the application was sent. */
    public void requireSent() {
        if (view.status() != ApplicationStatus.SUBMITTED) {
            links.redirect(Route.CABINET_APPLICATION, view.number());
        }
    }

    /** Leads on after a step was saved: back to the check, to the steps that are to be mended, or to the next step. */
    void goOn(ApplicationStep saved) {
        if (FROM_CHECK.equals(request.getParameter("from"))) {
            links.redirect(Route.CABINET_CHECK, view.number());
        } else if (isReturned()) {
            links.redirect(Route.CABINET_APPLICATION, view.number());
        } else {
            links.redirect(StepRoutes.after(saved), view.number());
        }
    }

    void goTo(Route route) {
        links.redirect(route, view.number());
    }
}
