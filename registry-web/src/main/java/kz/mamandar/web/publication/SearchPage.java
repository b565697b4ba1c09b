package kz.mamandar.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.publication.PublicRegistryService;
import kz.mamandar.publication.PublicRegistryService.PublicPage;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** Public search. A page is found by the cursor in its address; the number beside it is for people. */
@Named
@RequestScoped
public class SearchPage {

    private static final int PAGE_SIZE = 20;
    private static final int MOST_PAGES_WALKED = 25;
    private static final Set<String> FURTHER = Set.of("category", "setting", "organisation");
    private static final String EXTRACTS = "/services/api/v1/extracts/specialists.";

    @Inject
    private PublicRegistryService registry;

    @Inject
    private Links links;

    @Inject
    private HttpServletRequest request;

    private Filters filters;
    private PublicPage result;
    private int number;

    @PostConstruct
    void search() {
        filters = Filters.of(request);
        number = pageNumber();
        Optional<String> cursor =
                Optional.ofNullable(request.getParameter("after")).or(this::walkToPage);
        result = registry.search(filters.criteria(cursor, PAGE_SIZE));
    }

    public PublicPage getResult() {
        return result;
    }

    public Map<String, String> getFilters() {
        return filters.values();
    }

    public boolean isFiltered() {
        return !filters.isEmpty();
    }

    /** Whether anything is asked for besides a name. */
    public boolean isNarrowed() {
        return filters.values().keySet().stream().anyMatch(name -> !name.equals("q"));
    }

    /** Whether one of the filters is set that are folded away at first. */
    public boolean isFilteredFurther() {
        return filters.values().keySet().stream().anyMatch(FURTHER::contains);
    }

    public boolean isCountedInFull() {
        return result.total() <= PublicPage.COUNTED_TO;
    }

    public int getNumber() {
        return number;
    }

    /** Addresses of the neighbours; null when there is none. */
    public String getNext() {
        return result.next()
                .map(cursor -> address("page", String.valueOf(number + 1), "after", cursor))
                .orElse(null);
    }

    public String getPrevious() {
        if (number == 1) {
            return null;
        }
        boolean near = number - 1 <= MOST_PAGES_WALKED && number > 2;
        return near ? address("page", String.valueOf(number - 1)) : address();
    }

    /** The whole result as a file. */
    public String extract(String format) {
        return EXTRACTS + format + filters.query();
    }

    private String address(String... more) {
        return links.address(Route.REGISTRY) + filters.query(more);
    }

    private int pageNumber() {
        String page = request.getParameter("page");
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** For an address with a number and no cursor: the first pages are walked to, whoever asks for more starts at the first. */
    private Optional<String> walkToPage() {
        Optional<String> cursor = Optional.empty();
        if (number > MOST_PAGES_WALKED) {
            number = 1;
        }
        for (int page = 1; page < number; page++) {
            Optional<String> next =
                    registry.search(filters.criteria(cursor, PAGE_SIZE)).next();
            if (next.isEmpty()) {
                number = page;
                return cursor;
            }
            cursor = next;
        }
        return cursor;
    }
}
