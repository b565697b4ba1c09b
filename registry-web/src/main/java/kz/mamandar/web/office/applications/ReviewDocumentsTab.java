package kz.mamandar.web.office.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.application.ApplicationContent.DocumentView;
import kz.mamandar.application.ApplicationView;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** The documents of the application and the one that is being looked at. */
@Named
@RequestScoped
public class ReviewDocumentsTab {

    private static final int SOON_DAYS = 30;

    @Inject
    private ReviewPage page;

    @Inject
    private Names names;

    @Inject
    private Links links;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /**
     * @param expiry EXPIRED, SOON or FINE
     * @param added whether the round before did not have it
     * @param file address of the file, null when the document is named by its data only
     */
    public record DocumentRow(
            DocumentView document,
            String kind,
            String expiry,
            boolean added,
            String file,
            String selectAddress,
            boolean image) {}

    public List<DocumentRow> getRows() {
        return application().content().documents().stream().map(this::row).toList();
    }

    /** Documents of an earlier round. */
    public List<DocumentRow> rowsOf(ApplicationView.RoundView round) {
        return round.content().documents().stream().map(this::row).toList();
    }

    /** The document that the address names, else the first with a file. */
    public DocumentRow getSelected() {
        String wanted = Optional.ofNullable(request.getParameter("document")).orElse("");
        List<DocumentRow> shown =
                getRows().stream().filter(row -> row.file() != null).toList();
        return shown.stream()
                .filter(row -> wanted.equals(String.valueOf(row.document().id())))
                .findFirst()
                .orElse(shown.isEmpty() ? null : shown.get(0));
    }

    private DocumentRow row(DocumentView document) {
        String number = application().number();
        return new DocumentRow(
                document,
                names.of(Classifier.DOCUMENT_KINDS, document.kindCode()),
                expiry(document.expiresOn()),
                isAdded(document),
                document.fileName() == null ? null : links.address(Route.OFFICE_DOCUMENT, number, document.id()),
                links.address(Route.OFFICE_APPLICATION, number) + "?document=" + document.id(),
                document.contentType() != null && document.contentType().startsWith("image/"));
    }

    private String expiry(LocalDate expiresOn) {
        LocalDate today = LocalDate.now(clock);
        if (expiresOn == null || expiresOn.isAfter(today.plusDays(SOON_DAYS))) {
            return "FINE";
        }
        return expiresOn.isBefore(today) ? "EXPIRED" : "SOON";
    }

    private boolean isAdded(DocumentView document) {
        int before = application().round() - 1;
        return application().rounds().stream()
                .filter(round -> round.round() == before)
                .anyMatch(round -> round.content().documents().stream().noneMatch(old -> old.id() == document.id()));
    }

    private ApplicationView application() {
        return page.getView().application();
    }
}
