package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.application.ApplicationService;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.text.Texts;

/** Shows all answers once more and sends exactly the version that was shown. */
@Named
@RequestScoped
public class CheckPage {

    @Inject
    private ApplicationService applications;

    @Inject
    private MyApplicationPage application;

    @Inject
    private Texts texts;

    private int version;

    @PostConstruct
    void load() {
        version = application.getView().version();
    }

    public void send() {
        applications.submit(application.getNumber(), version);
        application.goTo(Route.CABINET_SENT);
    }

    /** What is missing, in words: the text of the finding, or that of the field. */
    public String text(Problem problem) {
        Object finding = problem.parameters().get("finding");
        String key = finding == null ? "problem." + problem.field().orElse("") : "finding." + finding;
        return texts.containsKey(key)
                ? texts.get(key)
                : texts.formatNamed("error." + problem.code(), problem.parameters());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
