package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.application.ApplicationService;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.web.platform.form.Done;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** Asks once more before an application is withdrawn or a draft thrown away. */
@Named
@RequestScoped
public class WithdrawPage {

    @Inject
    private ApplicationService applications;

    @Inject
    private MyApplicationPage application;

    @Inject
    private Links links;

    @Inject
    private Done done;

    private int version;

    @PostConstruct
    void load() {
        version = application.getView().version();
    }

    public boolean isDraft() {
        return application.getView().status() == ApplicationStatus.DRAFT;
    }

    public void requireWithdrawable() {
        if (!application.isWithdrawable()) {
            application.goTo(Route.CABINET_APPLICATION);
        }
    }

    public void withdraw() {
        boolean draft = isDraft();
        applications.withdraw(application.getNumber(), version);
        done.say(draft ? "withdraw.draft.done" : "withdraw.done");
        links.redirect(Route.CABINET_APPLICATIONS);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
