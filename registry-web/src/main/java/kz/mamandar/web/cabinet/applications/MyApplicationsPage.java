package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.application.ApplicationRow;
import kz.mamandar.application.ApplicationService;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.route.Urls;

/** The applicant's applications, last changed first, all or those with one status. */
@Named
@RequestScoped
public class MyApplicationsPage {

    private static final int PAGE_SIZE = 20;

    @Inject
    private ApplicationService applications;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Links links;

    private Optional<ApplicationStatus> status;
    private int page;
    private List<ApplicationRow> found;

    @PostConstruct
    void load() {
        status = Arrays.stream(ApplicationStatus.values())
                .filter(value -> value.name().equals(request.getParameter("status")))
                .findFirst();
        page = pageNumber();
        found = applications.listMine(status, (page - 1) * PAGE_SIZE, PAGE_SIZE + 1);
    }

    private int pageNumber() {
        String typed = request.getParameter("page");
        return typed != null && typed.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typed) : 1;
    }

    public List<ApplicationRow> getRows() {
        return found.subList(0, Math.min(found.size(), PAGE_SIZE));
    }

    public boolean isFiltered() {
        return status.isPresent() || page > 1;
    }

    public int getPage() {
        return page;
    }

    public List<ApplicationStatus> getStatuses() {
        return List.of(ApplicationStatus.values());
    }

    public boolean isShowing(ApplicationStatus value) {
        return status.equals(Optional.ofNullable(value));
    }

    /** Addresses; null when there is no such page. */
    public String getNext() {
        return found.size() > PAGE_SIZE ? address(status.orElse(null), page + 1) : null;
    }

    public String getPrevious() {
        return page > 1 ? address(status.orElse(null), page - 1) : null;
    }

    public String withStatus(ApplicationStatus value) {
        return address(value, 1);
    }

    private String address(ApplicationStatus wanted, int number) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("status", wanted == null ? "" : wanted.name());
        query.put("page", number == 1 ? "" : String.valueOf(number));
        return links.address(Route.CABINET_APPLICATIONS) + Urls.query(query);
    }
}
