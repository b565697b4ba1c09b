package kz.mamandar.it.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Portal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for integrators, in each of their languages, from the first one on as their links lead. */
@AgainstRegistry
class DocsPagesIT {

    private static final int LEAST = 3;

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void areAccessibleAndWholeInTheirLanguage(String language, Portal portal) {
        List<String> pages = new ArrayList<>(List.of("/services/docs/?lang=" + language));
        for (int i = 0; i < pages.size(); i++) {
            assertThat(portal.open(pages.get(i))).as(pages.get(i)).isEqualTo(200);
            assertThat(portal.page().locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(portal.page().locator("h1").count()).isEqualTo(1);
            assertThat(portal.accessibilityFaults()).isEmpty();
            linked(portal, language).stream()
                    .filter(page -> !pages.contains(page))
                    .forEach(pages::add);
        }
        assertThat(pages).hasSizeGreaterThanOrEqualTo(LEAST);
    }

    /** Pages in the same folder; files to be fetched are none. */
    @SuppressWarnings("unchecked")
    private static List<String> linked(Portal portal, String language) {
        List<String> paths = (List<String>) portal.page()
                .locator("main a[href]")
                .evaluateAll("links => links.map(link => new URL(link.href)).filter(url => url.host === location.host)"
                        + ".map(url => url.pathname + url.search)");
        return paths.stream()
                .filter(path -> path.matches("/services/docs/[\\w-]*(\\?lang=" + language + ")?"))
                .map(path -> path.contains("?") ? path : path + "?lang=" + language)
                .distinct()
                .toList();
    }
}
