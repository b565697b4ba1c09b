package kz.mamandar.web.office.register;

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
import java.util.stream.Stream;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.rules.publication.EntryStatus;
import kz.mamandar.specialist.RegisterService;
import kz.mamandar.specialist.RegisterService.RegisterCriteria;
import kz.mamandar.specialist.RegisterService.RegisterRow;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;
import kz.mamandar.web.platform.route.Urls;

/** The register, published or not, last registered first. */
@Named("officeRegisterPage")
@RequestScoped
public class RegisterPage {

    private static final int PAGE_SIZE = 25;
    private static final int LONGEST = 200;

    @Inject
    private RegisterService register;

    @Inject
    private Names names;

    @Inject
    private Links links;

    @Inject
    private HttpServletRequest request;

    private RegisterService.RegisterPage page;

    @PostConstruct
    void load() {
        page = register.list(new RegisterCriteria(Optional.of(getText()), status(), parameter("after"), PAGE_SIZE));
    }

    public List<RegisterRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }

    public boolean isByName() {
        return page.byName();
    }

    public boolean isCountedInFull() {
        return page.total() <= RegisterService.RegisterPage.COUNTED_TO;
    }

    public String getText() {
        return parameter("q").filter(text -> text.length() <= LONGEST).orElse("");
    }

    public String getStatus() {
        return status().map(Enum::name).orElse("");
    }

    public boolean isFiltered() {
        return !getText().isEmpty() || status().isPresent();
    }

    public List<kz.mamandar.platform.text.Named> getStatuses() {
        return Stream.of(EntryStatus.values()).map(names::choice).toList();
    }

    public String profession(RegisterRow row) {
        return names.of(Classifier.PROFESSIONS, row.professionCode());
    }

    public String provider(RegisterRow row) {
        return names.either(row.providerNameKk(), row.providerNameRu());
    }

    /** Address of the next page; null when this is the last. */
    public String getNext() {
        return page.next().map(this::address).orElse(null);
    }

    /** Back to the first page from any other; the browser goes back by one. */
    public String getFirst() {
        return parameter("after").isPresent() ? address("") : null;
    }

    private String address(String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", getText());
        query.put("status", getStatus());
        query.put("after", cursor);
        return links.address(Route.OFFICE_REGISTER) + Urls.query(query);
    }

    private Optional<EntryStatus> status() {
        return parameter("status").flatMap(wanted -> Arrays.stream(EntryStatus.values())
                .filter(status -> status.name().equals(wanted))
                .findFirst());
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.indexOf('\0') < 0);
    }
}
