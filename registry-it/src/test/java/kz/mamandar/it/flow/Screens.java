package kz.mamandar.it.flow;

import com.microsoft.playwright.Page;
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
        take(portal, "/kk/registry/" + number, "card-kk-phone", PHONE);
    }

    @Test
    void theCabinet(Portal portal) {
        new Applicant(registry, portal, Words.of("ru")).signIn("+77010000001", "+77010000001");
        take(portal, "/ru/cabinet/applications", "cabinet-ru", WIDE);
        take(portal, "/ru/cabinet/applications/" + number("RETURNED", "+77010000001"), "returned-ru", WIDE);
    }

    @Test
    void theOffice(Portal portal) {
        new Staff(portal, Words.of("kk")).signIn(registry, "reviewer");
        take(portal, "/kk/office/queue", "queue-kk", WIDE);
        take(portal, "/kk/office/applications/" + number("SUBMITTED", "org@demo.mamandar.kz"), "review-kk", WIDE);
    }

    private String number(String status, String address) {
        return new Sql(registry.product().database())
                .text(
                        "select a.number from application a join provider p on p.id = a.provider_id"
                                + " join account c on c.id = p.account_id where a.status = ? and ? in (c.email, c.phone) limit 1",
                        status,
                        address);
    }

    private static void take(Portal portal, String path, String name, int[] size) {
        portal.page().setViewportSize(size[0], size[1]);
        portal.open(path);
        portal.page().evaluate("document.fonts.ready");
        Path file = Distribution.root().resolve("docs/screens/" + name + ".png");
        portal.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
