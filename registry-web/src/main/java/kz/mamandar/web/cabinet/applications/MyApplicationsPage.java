package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.application.ApplicationRow;
import kz.mamandar.application.ApplicationService;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.web.cabinet.PageNumber;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.route.Urls;

/** The applicant's applications, last changed first, all or those with one status. */
@Named
@RequestScoped
public class MyApplicationsPage {

    @Inject
    private ApplicationService applications;

    @Inject
    private PageNumber page;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Links links;

    private Optional<ApplicationStatus> status;
    private List<ApplicationRow> found;

    @PostConstruct
    void load() {
        status = Arrays.stream(ApplicationStatus.values())
                .filter(value -> value.name().equals(request.getParameter("status")))
                .findFirst();
        found = applications.listMine(status, page.offset(), PageNumber.SIZE + 1);
    }

    public List<ApplicationRow> getRows() {
        return page.shown(found);
    }

    public boolean isFiltered() {
        return status.isPresent() || page.get() > 1;
    }

    public int getPage() {
        return page.get();
    }

    public List<ApplicationStatus> getStatuses() {
        return List.of(ApplicationStatus.values());
    }

    /** Whether these are shown; null = all. */
    public boolean isShowing(ApplicationStatus value) {
        return status.equals(Optional.ofNullable(value));
    }

    public String getPrevious() {
        return page.previous(Route.CABINET_APPLICATIONS, query(status));
    }

    public String getNext() {
        return page.next(Route.CABINET_APPLICATIONS, query(status), found);
    }

    /** Address of the applications with this status; null = all. */
    public String withStatus(ApplicationStatus value) {
        return links.address(Route.CABINET_APPLICATIONS) + Urls.query(query(Optional.ofNullable(value)));
    }

    private static Map<String, String> query(Optional<ApplicationStatus> wanted) {
        return wanted.map(value -> Map.of("status", value.name())).orElse(Map.of());
    }
}
