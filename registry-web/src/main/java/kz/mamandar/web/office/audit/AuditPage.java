package kz.mamandar.web.office.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditService;
import kz.mamandar.audit.AuditService.AuditCriteria;
import kz.mamandar.audit.AuditService.AuditRow;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.route.Urls;
import kz.mamandar.web.platform.text.Dates;

/** Events of the audit, newest first. */
@Named
@RequestScoped
public class AuditPage {

    private static final int PAGE_SIZE = 50;
    private static final int LONGEST = 100;
    private static final List<String> NAMES = List.of("action", "actor", "subject", "from", "to");

    @Inject
    private AuditService audit;

    @Inject
    private Names names;

    @Inject
    private Links links;

    @Inject
    private HttpServletRequest request;

    private List<AuditRow> rows;

    @PostConstruct
    void load() {
        rows = audit.list(new AuditCriteria(
                parameter("action"),
                parameter("subject"),
                parameter("actor"),
                day("from"),
                day("to"),
                parameter("before").filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf),
                PAGE_SIZE + 1));
    }

    public List<AuditRow> getRows() {
        return rows.subList(0, Math.min(rows.size(), PAGE_SIZE));
    }

    public String value(String name) {
        return parameter(name).orElse("");
    }

    public boolean isFiltered() {
        return NAMES.stream().anyMatch(name -> parameter(name).isPresent());
    }

    public List<kz.mamandar.platform.text.Named> getActions() {
        return Stream.of(AuditAction.values())
                .map(names::choice)
                .sorted(Comparator.comparing(kz.mamandar.platform.text.Named::nameKk))
                .toList();
    }

    /** Address of the next page, of older events; null when there are none. */
    public String getNext() {
        return rows.size() <= PAGE_SIZE
                ? null
                : address(String.valueOf(rows.get(PAGE_SIZE - 1).id()));
    }

    /** Back to the newest events from any older page. */
    public String getFirst() {
        return parameter("before").isPresent() ? address("") : null;
    }

    private String address(String before) {
        Map<String, String> query = new LinkedHashMap<>();
        NAMES.forEach(name -> query.put(name, value(name)));
        query.put("before", before);
        return links.address(Route.OFFICE_AUDIT) + Urls.query(query);
    }

    private Optional<LocalDate> day(String name) {
        return parameter(name).flatMap(Dates::parse);
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST && text.indexOf('\0') < 0);
    }
}
