package kz.mamandar.web.cabinet.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.application.ApplicationService;
import kz.mamandar.provider.ProviderService;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** Says what an application takes and starts a draft. */
@Named
@RequestScoped
public class NewApplicationPage {

    @Inject
    private ApplicationService applications;

    @Inject
    private ProviderService providers;

    @Inject
    private Links links;

    public boolean isProfileSaved() {
        return providers.findMine().isPresent();
    }

    public void start() {
        links.redirect(Route.CABINET_APPLICATION, applications.start());
    }
}
