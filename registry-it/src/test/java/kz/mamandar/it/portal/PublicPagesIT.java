package kz.mamandar.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Entries;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstRegistry
class PublicPagesIT {

    private final Registry registry;

    PublicPagesIT(Registry registry) {
        this.registry = registry;
    }

    static Stream<String> pages() {
        return Stream.of("kk", "ru").flatMap(language -> Stream.of(
                        "/", "/registry", "/registry?q=zzzz", "/statistics", "/accessibility", "/registry/CARD")
                .map(page -> "/" + language + page));
    }

    private String filled(String path) {
        return path.replace("CARD", new Entries(registry).anyNumber());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasItsLanguageOneHeadingASkipLinkAndBothAlternates(String path, Portal portal) {
        assertThat(portal.open(filled(path))).isEqualTo(200);
        assertThat(portal.page().locator("html").getAttribute("lang")).isEqualTo(path.substring(1, 3));
        assertThat(portal.page().locator("h1").count()).isEqualTo(1);
        assertThat(portal.page().locator("body a").first().getAttribute("href")).isEqualTo("#main");
        assertThat(portal.page().locator("link[rel=alternate][hreflang=kk]").getAttribute("href"))
                .startsWith("/kk/");
        assertThat(portal.page().locator("link[rel=alternate][hreflang=ru]").getAttribute("href"))
                .startsWith("/ru/");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsAccessible(String path, Portal portal) {
        portal.open(filled(path));
        assertThat(portal.accessibilityFaults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageScrollsSidewaysAt320Pixels(String path, Portal portal) {
        portal.page().setViewportSize(320, 640);
        portal.open(filled(path));
        assertThat(portal.page()
                        .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/registry?q=%D0%B0&region=710000000", "/registry/CARD", "/statistics", "/"})
    void theLanguageSwitchStaysOnThePageAndTheEntry(String path, Portal portal) {
        String wanted = filled(path);
        portal.open("/kk" + wanted);
        portal.follow("Русский");
        assertThat(portal.path()).isEqualTo("/ru" + wanted);
        portal.follow("Қазақша");
        assertThat(portal.path()).isEqualTo("/kk" + wanted);
    }

    @Test
    void theRootFollowsTheCookieThenTheBrowserThenKazakh() {
        assertThat(redirectOfRoot()).endsWith("/kk/");
        assertThat(redirectOfRoot("Accept-Language", "en,ru;q=0.8")).endsWith("/ru/");
        assertThat(redirectOfRoot("Accept-Language", "en")).endsWith("/kk/");
        assertThat(redirectOfRoot("Accept-Language", "kk", "Cookie", "lang=ru")).endsWith("/ru/");
        assertThat(redirectOfRoot("Cookie", "lang=xx")).endsWith("/kk/");
    }

    private String redirectOfRoot(String... headers) {
        var response = registry.http().get("/", headers);
        assertThat(response.statusCode()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void searchAndCardWorkWithKeyboardAlone(Portal portal) {
        portal.open("/ru/");
        portal.page().keyboard().press("Tab");
        portal.page().keyboard().press("Enter");
        assertThat(portal.page().evaluate("document.activeElement.id")).isEqualTo("main");
        portal.page().keyboard().press("Tab");
        assertThat(portal.page().evaluate("document.activeElement.id")).isEqualTo("q");
        portal.page().keyboard().type("Касымова");
        portal.page().keyboard().press("Enter");
        portal.page().waitForURL(Pattern.compile(".*/ru/registry\\?q=.*"));
        Locator entry = portal.page().locator(".result a").first();
        for (int i = 0; i < 40 && !(boolean) entry.evaluate("a => a === document.activeElement"); i++) {
            portal.page().keyboard().press("Tab");
            assertThat(portal.page().evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isNotEqualTo("none");
        }
        portal.page().keyboard().press("Enter");
        portal.page().waitForURL(Pattern.compile(".*/ru/registry/\\d{9}"));
        assertThat(portal.heading()).contains("Қасымова");
    }

    @Test
    void searchAndCardWorkWithoutJavaScriptAndSetNoCookieButTheLanguage(Registry registry) {
        var answer = registry.http().get("/ru/registry?q=%D0%9A%D0%B0%D1%81%D1%8B%D0%BC%D0%BE%D0%B2");
        assertThat(answer.body()).contains("Қасымова").doesNotContain("<script");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).startsWith("lang="));
        var card = registry.http().get(filled("/ru/registry/CARD"));
        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.body()).doesNotContain("<script>", "text/javascript", " src=");
        assertThat(card.headers().allValues("Set-Cookie")).hasSizeLessThan(2);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aFirstVisitWeighsLessThan150Kilobytes(String path, Portal portal) {
        assertThat(portal.weightOf(filled(path))).isBetween(2_000, 150_000);
    }

    @Test
    void theHeadersAllowNothingThatThePagesDoNotNeed() {
        for (String path : List.of("/kk/", "/ru/registry", "/ru/none", "/kk/registry/000000000", "/dev/mailbox")) {
            var headers = registry.http().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
            assertThat(headers.firstValue("Server").orElse(""))
                    .as(path)
                    .doesNotContainPattern("(?i)payara|glassfish|grizzly|\\d");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk/none",
                "/ru/none",
                "/kk/registry/123456789",
                "/ru/registry/123456789",
                "/ru/registry/not-a-number"
            })
    void whatIsNotThereIsSaidInTheLanguageOfTheAddress(String path, Portal portal) {
        assertThat(portal.open(path)).isEqualTo(404);
        assertThat(portal.heading()).isEqualTo(path.startsWith("/kk") ? "Мұндай бет табылмады" : "Такой страницы нет");
        assertThat(portal.page().locator("html").getAttribute("lang")).isEqualTo(path.substring(1, 3));
        assertThat(portal.accessibilityFaults()).isEmpty();
    }
}
