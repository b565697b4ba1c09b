package kz.mamandar.web.office.queue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.decision.ReviewService.QueueCriteria;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.web.platform.route.Urls;

/** What the reviewer wants to see, as it stands in the address; what cannot be understood is as if it were not there. */
record QueueFilters(Map<String, String> values) {

    private static final List<String> NAMES = List.of("q", "status", "region", "profession", "overdue", "mine");
    private static final int LONGEST = 100;

    static QueueFilters of(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String text =
                    Optional.ofNullable(request.getParameter(name)).orElse("").strip();
            if (!text.isEmpty() && text.length() <= LONGEST && text.indexOf('\0') < 0) {
                values.put(name, text);
            }
        }
        return new QueueFilters(values);
    }

    ApplicationStatus status() {
        return Arrays.stream(ApplicationStatus.values())
                .filter(status ->
                        status != ApplicationStatus.DRAFT && status.name().equals(values.get("status")))
                .findFirst()
                .orElse(ApplicationStatus.SUBMITTED);
    }

    QueueCriteria criteria(Optional<String> cursor, int limit) {
        return new QueueCriteria(
                status(),
                Optional.ofNullable(values.get("region")),
                Optional.ofNullable(values.get("profession")),
                values.containsKey("overdue"),
                values.containsKey("mine"),
                Optional.ofNullable(values.get("q")),
                cursor,
                limit);
    }

    /** The query of an address with these filters and one more value. */
    String queryWith(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(name, value);
        return Urls.query(all);
    }
}
