package kz.mamandar.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import kz.mamandar.it.flow.Applicant;
import kz.mamandar.it.flow.Candidate;
import kz.mamandar.it.flow.Staff;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Product;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Sql;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged before the power went is there afterwards, once. */
@AgainstRegistry
class SurvivalIT {

    private static final Words KK = Words.of("kk");
    private static final int DRAFTS = 4;
    private static final Duration LATEST_KILL = Duration.ofSeconds(8);

    /** From the kill on nothing answers; what a slow machine has not acknowledged by then does not count. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);

    /** What the portal said to have done. */
    private record Acknowledged(List<String> sent, List<String> decided) {}

    @Test
    void nothingAcknowledgedIsLostOrDoneTwiceWhenTheProductIsKilled(@TempDir Path folder, Portal browser) {
        Path data = folder.resolve("data");
        Product first = Product.start(launch(), data);
        Acknowledged acknowledged = workUntilKilled(first, browser);
        assertThat(acknowledged.sent()).isNotEmpty();

        Product second = Product.start(launch(), data);
        Sql sql = new Sql(second.database());
        for (String number : acknowledged.sent()) {
            assertThat(sql.number(
                            "select count(*) from application a join application_round r on r.application_id = a.id where a.number = ?",
                            number))
                    .as("rounds of " + number)
                    .isEqualTo(1);
        }
        for (String number : acknowledged.decided()) {
            assertThat(sql.number(
                            "select count(*) from application a join decision d on d.application_id = a.id where a.number = ? and a.status = 'REGISTERED'",
                            number))
                    .as("decisions on " + number)
                    .isEqualTo(1);
        }
        assertThat(
                        sql.number(
                                "select count(*) from (select 1 from decision group by application_id, round having count(*) > 1) twice"))
                .isZero();
        assertThat(sql.number("select count(*) from decision where outcome = 'REGISTERED'"))
                .as("each registration has its version of an entry")
                .isEqualTo(sql.number(
                        "select count(distinct decision_id) from specialist_version where decision_id is not null"));
        assertThat(Distribution.with("verify-audit")
                        .variable("REGISTRY_DATA", data.toString())
                        .run()
                        .status())
                .isZero();

        ProcessHandle postgres = second.postgres().orElseThrow();
        second.signal("TERM");
        assertThat(Product.runs(postgres))
                .as("PostgreSQL stops with the product")
                .isFalse();
        assertThat(second.postgres()).isEmpty();
    }

    private static Distribution launch() {
        return Distribution.with("--demo", "--port", Integer.toString(Distribution.freePort()))
                .variable("REGISTRY_NODE_ROLE", "portal");
    }

    private static Acknowledged workUntilKilled(Product product, Portal browser) {
        Registry registry = Registry.of(product);
        Portal cabinet = browser.another(registry);
        Portal office = browser.another(registry);
        Acknowledged acknowledged = new Acknowledged(new ArrayList<>(), new ArrayList<>());
        Applicant applicant =
                new Applicant(registry, cabinet, KK).signIn("org@demo.mamandar.kz", "org@demo.mamandar.kz");
        Staff reviewer = new Staff(office, KK).signIn(registry, "reviewer");
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < DRAFTS; i++) {
            drafts.add(applicant.draft(Candidate.next()));
        }
        ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
        try {
            applicant.send(drafts.get(0), "check.send");
            acknowledged.sent().add(drafts.get(0));
            long moment = ThreadLocalRandom.current().nextLong(LATEST_KILL.toMillis());
            cabinet.page().setDefaultTimeout(LONGEST_ANSWER.toMillis());
            office.page().setDefaultTimeout(LONGEST_ANSWER.toMillis());
            killer.schedule(() -> product.signal("KILL"), moment, TimeUnit.MILLISECONDS);
            work(drafts, acknowledged, applicant, reviewer, cabinet, office);
        } finally {
            killer.shutdown();
        }
        return acknowledged;
    }

    private static void work(
            List<String> drafts,
            Acknowledged acknowledged,
            Applicant applicant,
            Staff reviewer,
            Portal cabinet,
            Portal office) {
        try {
            for (int i = 0; i < drafts.size(); i++) {
                if (i > 0) {
                    applicant.send(drafts.get(i), "check.send");
                    requireShown(cabinet, "sent.title");
                    acknowledged.sent().add(drafts.get(i));
                }
                reviewer.open(drafts.get(i)).register();
                requireShown(office, "decided.REGISTERED");
                acknowledged.decided().add(drafts.get(i));
            }
        } catch (PlaywrightException killed) {
            assertThat(killed).isNotNull();
        }
    }

    private static void requireShown(Portal portal, String key) {
        if (!portal.page().locator("main").innerText().contains(KK.get(key))) {
            throw new PlaywrightException("not acknowledged: " + key);
        }
    }
}
