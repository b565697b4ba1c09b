package kz.mamandar.web.cabinet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.route.Urls;

/** The page of a list that the address asks for, and its neighbours. A list is read with one row more than it shows. */
@RequestScoped
public class PageNumber {

    public static final int SIZE = 20;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Links links;

    public int get() {
        String typed = request.getParameter("page");
        return typed != null && typed.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typed) : 1;
    }

    public int offset() {
        return (get() - 1) * SIZE;
    }

    public <T> List<T> shown(List<T> found) {
        return found.subList(0, Math.min(found.size(), SIZE));
    }

    /** Address of the page before; null when there is none. */
    public String previous(Route route, Map<String, String> query) {
        return get() > 1 ? address(route, query, get() - 1) : null;
    }

    /** Address of the page after; null when the list has no row more than it shows. */
    public String next(Route route, Map<String, String> query, List<?> found) {
        return found.size() > SIZE ? address(route, query, get() + 1) : null;
    }

    private String address(Route route, Map<String, String> query, int number) {
        Map<String, String> all = new TreeMap<>(query);
        all.put("page", number == 1 ? "" : String.valueOf(number));
        return links.address(route) + Urls.query(all);
    }
}
