package kz.mamandar.web.office.messages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import kz.mamandar.messagelog.MessageLogService;
import kz.mamandar.messagelog.MessageLogService.MessageRow;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.route.Urls;

/** Exchanged messages, newest first. */
@Named
@RequestScoped
public class MessagesPage {

    private static final int PAGE_SIZE = 50;

    @Inject
    private MessageLogService messages;

    @Inject
    private MessageFilters filters;

    @Inject
    private Links links;

    @Inject
    private Verdicts verdicts;

    private List<MessageRow> rows;

    @PostConstruct
    void load() {
        rows = messages.list(filters.criteria(PAGE_SIZE + 1));
    }

    public List<MessageRow> getRows() {
        return rows.subList(0, Math.min(rows.size(), PAGE_SIZE));
    }

    /** The verdict on the transport signature in words, where it is one that everybody meets. */
    public String signature(MessageRow row) {
        return verdicts.words(row.verdict());
    }

    public String value(String name) {
        return filters.parameter(name).orElse("");
    }

    public boolean isFiltered() {
        return MessageFilters.NAMES.stream()
                .anyMatch(name -> filters.parameter(name).isPresent());
    }

    /** Address of the next page, of older messages; null when there are none. */
    public String getNext() {
        return rows.size() <= PAGE_SIZE
                ? null
                : address(String.valueOf(rows.get(PAGE_SIZE - 1).id()));
    }

    /** Back to the newest messages from any older page. */
    public String getFirst() {
        return filters.parameter("before").isPresent() ? address("") : null;
    }

    /** Address of a file with all messages that the filters leave. */
    public String getExport() {
        return links.address(Route.OFFICE_MESSAGES_EXPORT) + Urls.query(filters.query());
    }

    private String address(String before) {
        Map<String, String> query = filters.query();
        query.put("before", before);
        return links.address(Route.OFFICE_MESSAGES) + Urls.query(query);
    }
}
