package kz.mamandar.web.office.queue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.decision.ReviewService;
import kz.mamandar.decision.ReviewService.QueueCounts;
import kz.mamandar.decision.ReviewService.QueuePage;
import kz.mamandar.decision.ReviewService.QueueRow;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.office.Terms;
import kz.mamandar.web.office.Terms.Term;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** The work queue, or one of the lists of what is done with. */
@Named
@RequestScoped
public class WorkQueuePage {

    private static final int PAGE_SIZE = 25;

    @Inject
    private ReviewService reviews;

    @Inject
    private Terms terms;

    @Inject
    private Names names;

    @Inject
    private Links links;

    @Inject
    private HttpServletRequest request;

    private QueueFilters filters;
    private QueuePage page;
    private QueueCounts counts;

    @PostConstruct
    void load() {
        filters = QueueFilters.of(request);
        page = reviews.queue(filters.criteria(Optional.ofNullable(request.getParameter("after")), PAGE_SIZE));
        counts = reviews.counts();
    }

    public List<QueueRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }

    public QueueCounts getCounts() {
        return counts;
    }

    /** A count as it is shown: exact, or "more than" where counting stopped. */
    public String counted(long count) {
        return count > QueueCounts.COUNTED_TO ? QueueCounts.COUNTED_TO + "+" : String.valueOf(count);
    }

    public boolean isCountedInFull() {
        return page.total() <= QueueCounts.COUNTED_TO;
    }

    public Map<String, String> getFilters() {
        return filters.values();
    }

    public boolean isFiltered() {
        return !filters.values().isEmpty();
    }

    /** Whether the list is what is to be decided, and not what was. */
    public boolean isQueue() {
        return filters.status() == ApplicationStatus.SUBMITTED;
    }

    public boolean isOnly(String name) {
        return filters.values().size() == 1 && filters.values().containsKey(name);
    }

    public String getStatus() {
        return filters.status().name();
    }

    public List<kz.mamandar.platform.text.Named> getStatuses() {
        return Stream.of(ApplicationStatus.values())
                .filter(status -> status != ApplicationStatus.DRAFT)
                .map(names::choice)
                .toList();
    }

    public Term term(QueueRow row) {
        return terms.of(row.dueOn(), row.daysLeft());
    }

    public String profession(QueueRow row) {
        return names.of(Classifier.PROFESSIONS, row.professionCode());
    }

    public String region(QueueRow row) {
        return names.of(Classifier.REGIONS, row.regionCode());
    }

    public String provider(QueueRow row) {
        return names.either(row.providerNameKk(), row.providerNameRu());
    }

    public String getNext() {
        return page.next().map(this::address).orElse(null);
    }

    public String getPrevious() {
        return page.previous().map(this::address).orElse(null);
    }

    private String address(String cursor) {
        return links.address(Route.OFFICE_QUEUE) + filters.queryWith("after", cursor);
    }
}
