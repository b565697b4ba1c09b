package kz.mamandar.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.session.CurrentUser;
import kz.mamandar.web.platform.session.SignedInUser;
import kz.mamandar.web.platform.text.Texts;

/** Where in the office a member of staff can go: the pages that the routes open to their roles. */
@Named
@RequestScoped
public class OfficeChoices {

    private static final List<Route> PAGES = List.of(
            Route.OFFICE_QUEUE,
            Route.OFFICE_REGISTER,
            Route.OFFICE_STATISTICS,
            Route.OFFICE_STAFF,
            Route.OFFICE_CLIENTS,
            Route.OFFICE_AUDIT,
            Route.OFFICE_MESSAGES,
            Route.OFFICE_CALENDAR,
            Route.OFFICE_CLASSIFIERS);

    @Inject
    private CurrentUser user;

    @Inject
    private Here here;

    @Inject
    private Links links;

    @Inject
    private Texts texts;

    /** @param current whether it is this page, or the one that this page was reached from */
    public record Item(String href, String label, boolean current) {}

    public List<Item> getMenu() {
        return pages(user.get()).stream().map(this::item).toList();
    }

    /** The first page of the office for the member who is signed in. */
    public String getHome() {
        return user.get().map(this::firstPageOf).orElseGet(() -> links.address(Route.OFFICE_SIGN_IN));
    }

    /** Where to go after signing in. */
    public String firstPageOf(SignedInUser signedIn) {
        return pages(Optional.of(signedIn)).stream()
                .findFirst()
                .map(links::address)
                .orElseGet(() -> links.address(Route.HOME));
    }

    private static List<Route> pages(Optional<SignedInUser> user) {
        return PAGES.stream().filter(page -> page.audience().admits(user)).toList();
    }

    private Item item(Route page) {
        boolean current = here.route()
                .filter(route -> route == page || route.pattern().startsWith(section(page)))
                .isPresent();
        return new Item(links.address(page), texts.get("office.menu." + page.name()), current);
    }

    /** Applications are opened from the queue, everything else from the page whose address it continues. */
    private static String section(Route page) {
        return page == Route.OFFICE_QUEUE ? "/office/applications/" : page.pattern() + "/";
    }
}
