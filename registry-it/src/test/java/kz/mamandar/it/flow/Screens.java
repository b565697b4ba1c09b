package kz.mamandar.it.flow;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.Entries;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Sql;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.api.Test;

/** Takes the pictures of {@code docs/screens}. Not part of the normal run, {@code ./dev screens} calls it. */
@AgainstRegistry
class Screens {

    private static final String APPLICANT = "org@demo.mamandar.kz";
    private static final int[] WIDE = {1280, 800};
    private static final int[] PHONE = {390, 844};

    private final Registry registry;

    Screens(Registry registry) {
        this.registry = registry;
    }

    @Test
    void thePublicPages(Portal portal) {
        String number = new Entries(registry).anyNumber();
        take(portal, "/kk/", "home-kk", WIDE);
        take(portal, "/ru/", "home-ru-phone", PHONE);
        take(portal, "/ru/registry?q=%D0%B0", "search-ru", WIDE);
        take(portal, "/kk/registry/" + number, "card-kk", WIDE);
        take(portal, "/ru/registry/" + number, "card-ru-phone", PHONE);
    }

    @Test
    void theCabinet(Portal portal) {
        new Applicant(registry, portal, Words.of("ru")).signIn(APPLICANT, APPLICANT);
        String returned = "/cabinet/applications/" + number("RETURNED", APPLICANT);
        take(portal, "/ru" + returned, "returned-ru", WIDE);
        take(portal, "/kk" + returned + "/education", "step-kk-phone", PHONE);
        take(portal, "/ru" + returned + "/education", "step-ru", WIDE);
        take(portal, "/kk" + returned + "/check", "check-kk", WIDE);
    }

    @Test
    void theOffice(Portal portal) {
        new Staff(portal, Words.of("ru")).signIn(registry, "reviewer");
        String review = "/office/applications/" + number("SUBMITTED", APPLICANT);
        take(portal, "/kk/office/queue", "queue-kk", WIDE);
        take(portal, "/ru/office/queue", "queue-ru-phone", PHONE);
        take(portal, "/kk" + review, "review-kk", WIDE);
        portal.open("/ru" + review);
        portal.tick(Words.of("ru").get("decision.do.RETURNED"));
        portal.page().locator("#decide").evaluate("heading => heading.scrollIntoView()");
        picture(portal, "decision-ru");
    }

    private String number(String status, String address) {
        return new Sql(registry.product().database())
                .text(
                        "select a.number from application a join provider p on p.id = a.provider_id"
                                + " join account c on c.id = p.account_id where a.status = ? and ? in (c.email, c.phone)"
                                + " order by a.id limit 1",
                        status,
                        address);
    }

    private static void take(Portal portal, String path, String name, int[] size) {
        portal.page().setViewportSize(size[0], size[1]);
        portal.open(path);
        picture(portal, name);
    }

    /** The browser of the tests shows no PDF, so the frame of a document is left out. */
    private static void picture(Portal portal, String name) {
        portal.page().locator(".viewer").evaluateAll("viewers => viewers.forEach(viewer => viewer.remove())");
        portal.page().waitForLoadState(LoadState.NETWORKIDLE);
        portal.page().evaluate("document.fonts.ready");
        Path file = Distribution.root().resolve("docs/screens/" + name + ".png");
        portal.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
