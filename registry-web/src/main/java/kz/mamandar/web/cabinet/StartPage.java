package kz.mamandar.web.cabinet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.provider.ProviderService;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** Where the cabinet starts: with the profile while there is none, else with the applications. */
@Named
@RequestScoped
public class StartPage {

    @Inject
    private ProviderService providers;

    @Inject
    private Links links;

    public void goOn() {
        links.redirect(providers.findMine().isPresent() ? Route.CABINET_APPLICATIONS : Route.CABINET_PROFILE);
    }
}
