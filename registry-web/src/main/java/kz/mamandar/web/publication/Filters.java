package kz.mamandar.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.publication.PublicCriteria;
import kz.mamandar.web.platform.route.Urls;

/** What the visitor asks for, as it stands in the address: only known parameters, trimmed and cut to what a name can be. */
final class Filters {

    static final List<String> NAMES = List.of("q", "region", "profession", "category", "setting", "organisation");
    private static final int LONGEST = 200;

    private final Map<String, String> values = new LinkedHashMap<>();

    static Filters of(HttpServletRequest request) {
        Filters filters = new Filters();
        for (String name : NAMES) {
            filters.put(name, request.getParameter(name));
        }
        return filters;
    }

    Map<String, String> values() {
        return values;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    PublicCriteria criteria(Optional<String> cursor, int limit) {
        return new PublicCriteria(
                value("q"),
                value("region"),
                value("profession"),
                value("category"),
                value("setting"),
                value("organisation"),
                cursor,
                limit);
    }

    /** The query of an address with these filters and more parameters: name, value, name, value... */
    String query(String... more) {
        Map<String, String> all = new LinkedHashMap<>(values);
        for (int i = 0; i + 1 < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return Urls.query(all);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private void put(String name, String raw) {
        String text = raw == null ? "" : raw.strip();
        if (!text.isEmpty() && text.indexOf('\0') < 0) {
            values.put(name, text.substring(0, Math.min(text.length(), LONGEST)));
        }
    }
}
