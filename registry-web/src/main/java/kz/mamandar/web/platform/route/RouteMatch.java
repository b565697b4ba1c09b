package kz.mamandar.web.platform.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.platform.text.Language;

/**
 * The page that a request asks for.
 *
 * @param rawPath the path after the language as it was asked for, still encoded
 * @param query the raw query, may be null
 */
public record RouteMatch(Route route, Language language, Map<String, String> parameters, String rawPath, String query) {

    private static final String ATTRIBUTE = RouteMatch.class.getName();

    /** The match of an encoded address such as {@code /kk/registry}, if the table has it. */
    static Optional<RouteMatch> of(Language language, String path, String rawPath, String query) {
        return Arrays.stream(Route.values())
                .flatMap(route -> route.match(path).stream()
                        .map(parameters -> new RouteMatch(route, language, parameters, rawPath, query)))
                .findFirst();
    }

    public static Optional<RouteMatch> of(HttpServletRequest request) {
        return Optional.ofNullable((RouteMatch) request.getAttribute(ATTRIBUTE));
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The address in the given language, with the query. */
    public String address(Language other) {
        return "/" + other.tag() + rawPath + (query == null ? "" : "?" + query);
    }
}
