package kz.mamandar.web.office.applications;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.decision.DecisionService;
import kz.mamandar.decision.DecisionService.Decide;
import kz.mamandar.decision.DecisionService.DecisionPreview;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.rules.application.ReturnReason;
import kz.mamandar.rules.inclusion.Finding;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.text.Bundles;
import kz.mamandar.web.platform.text.Texts;

/**
 * The decision: typed, checked, made. It is bound to the version that was read when the page was opened, and what was typed stays
 * whatever happens.
 */
@Named
@ViewScoped
public class DecisionTab implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DecisionService decisions;

    @Inject
    private ClassifierService classifiers;

    @Inject
    private ReviewPage page;

    @Inject
    private Links links;

    @Inject
    private Texts texts;

    private transient DecisionPreview preview;
    private boolean open;
    private boolean checking;
    private int version;
    private final DecisionForm form = new DecisionForm();

    @PostConstruct
    void begin() {
        open = page.isOpen();
        version = page.getView().application().version();
    }

    /** Puts what a check found into the decision: its reason, and its words in the language of the applicant. */
    public void takeOver(Finding finding) {
        form.setOutcome(DecisionOutcome.RETURNED.name());
        finding.reason().map(ReturnReason::code).ifPresent(form::addReason);
        Bundles.find(page.getView().noticeLanguage(), "finding." + finding.code())
                .ifPresent(form::addToComment);
    }

    /** On to the check step, where the reviewer sees what the applicant will get. */
    public void check() {
        preview = decisions.preview(command());
        checking = true;
    }

    public void change() {
        checking = false;
    }

    public void decide() {
        checking = false;
        decisions.decide(command());
        links.redirect(links.address(Route.OFFICE_APPLICATION, number()) + "?decided");
    }

    /** After a change by somebody else: goes on with the application as it is now. */
    public void readAnew() {
        version = page.getView().application().version();
    }

    private Decide command() {
        return new Decide(
                number(),
                version,
                form.outcome(),
                form.reasonsOfOutcome(),
                form.getComment(),
                form.getBasisAct(),
                form.getBasisNumber(),
                form.getBasisDate());
    }

    private String number() {
        return page.getView().application().number();
    }

    /** Whether the application changed after it was read here. */
    public boolean isOvertaken() {
        return open && page.getView().application().version() != version;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isChecking() {
        return checking;
    }

    public DecisionPreview getPreview() {
        return preview;
    }

    public DecisionForm getForm() {
        return form;
    }

    public List<kz.mamandar.platform.text.Named> getOutcomes() {
        return Stream.of(DecisionOutcome.values()).map(this::choice).toList();
    }

    private kz.mamandar.platform.text.Named choice(DecisionOutcome outcome) {
        String text = texts.get("decision.do." + outcome);
        return new kz.mamandar.platform.text.Named(outcome.name(), text, text);
    }

    public List<kz.mamandar.platform.text.Named> getReasons() {
        return classifiers.list(Classifier.DECISION_REASONS);
    }

    public List<kz.mamandar.platform.text.Named> getChosenReasons() {
        return getReasons().stream()
                .filter(reason -> form.reasonsOfOutcome().contains(reason.code()))
                .toList();
    }
}
