package kz.mamandar.web.platform.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.platform.text.Language;

/** The page being shown: its language, its address in the other language, its path parameters. */
@Named("here")
@RequestScoped
public class Here {

    @Inject
    private HttpServletRequest request;

    public Language language() {
        return match().map(RouteMatch::language)
                .or(() -> Languages.inPath(askedFor()))
                .orElseGet(() -> Languages.preferred(request));
    }

    public String getLang() {
        return language().tag();
    }

    public Optional<RouteMatch> match() {
        return RouteMatch.of(request);
    }

    public Optional<Route> route() {
        return match().map(RouteMatch::route);
    }

    /** Whether the page is this route, so that navigation can mark it. */
    public boolean isAt(String route) {
        return route().filter(Route.valueOf(route)::equals).isPresent();
    }

    /** Whether the page is this route or lies under it, so that navigation can mark its section. */
    public boolean isUnder(String route) {
        String section = Route.valueOf(route).pattern();
        return route().map(Route::pattern)
                .filter(pattern -> pattern.equals(section) || pattern.startsWith(section + "/"))
                .isPresent();
    }

    /** A path parameter of the route, decoded. */
    public String parameter(String name) {
        return match().map(RouteMatch::parameters).map(p -> p.get(name)).orElseThrow();
    }

    public Map<String, String> getParameters() {
        return match().map(RouteMatch::parameters).orElse(Map.of());
    }

    /** This page and query in the other language; the home page when the page does not exist. */
    public String inLanguage(String tag) {
        Language other = Language.ofTag(tag).orElseThrow();
        return match().map(m -> m.address(other)).orElse("/" + tag + "/");
    }

    private String askedFor() {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri == null ? request.getRequestURI() : uri.toString();
    }
}
