package kz.mamandar.micro;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.concurrent.Callable;
import kz.mamandar.demo.SyntheticRegistry;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.rules.calendar.CalendarNotMaintained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fills a registry for trials and measurements. */
@Command(
        name = "demo",
        description = {
            "Adds synthetic published entries, and applications that wait for a decision, beside what is there.",
            "For trials and measurements only: the entries are public at once and cannot be taken out again.",
            "People are born from 2090 on, so they are nobody. May be repeated; may run beside the product."
        },
        mixinStandardHelpOptions = true)
class SyntheticCommand implements Callable<Integer> {

    private static final Duration REPORT_EVERY = Duration.ofSeconds(2);

    @Option(names = "--specialists", paramLabel = "N", description = "published entries to add")
    private int specialists;

    @Option(names = "--open", paramLabel = "N", description = "applications under review to add")
    private int open;

    @Mixin
    private DatabaseOptions options;

    @Override
    public Integer call() {
        long all = (long) specialists + open;
        if (specialists < 0 || open < 0 || all == 0 || all > SyntheticRegistry.MOST) {
            throw Fault.wrongUse("--specialists and --open take numbers from 0, together from 1 to "
                    + SyntheticRegistry.MOST + "; say at least one of them.");
        }
        LocalTime closing = LocalTime.parse(options.configuration().passedOn().get("registry.closing.time"));
        options.withSchema(database -> load(database, closing));
        return 0;
    }

    private void load(Database database, LocalTime closing) {
        Report report = new Report();
        try {
            new SyntheticRegistry(database.dataSource(), new RegistryClock().clock(), closing)
                    .load(specialists, open, report::loaded);
        } catch (PersistenceFailure | IllegalStateException e) {
            throw Fault.failed("The synthetic data is not whole", e.getCause() == null ? e : e.getCause());
        } catch (CalendarNotMaintained e) {
            throw Fault.failed("The working calendar of " + e.year() + " is not maintained.");
        }
        report.done(specialists, open);
    }

    /** Says how far the load is, every few seconds. */
    private static final class Report {

        private final Instant started = new RegistryClock().clock().instant();
        private Instant last = started;

        void loaded(long done, long all) {
            Instant now = new RegistryClock().clock().instant();
            if (done < all && Duration.between(last, now).compareTo(REPORT_EVERY) >= 0) {
                System.err.printf(Locale.ROOT, "%,d of %,d (%d %%)%n", done, all, done * 100 / all);
                last = now;
            }
        }

        void done(int specialists, int open) {
            long seconds = Duration.between(started, new RegistryClock().clock().instant())
                    .toSeconds();
            System.out.printf(
                    Locale.ROOT,
                    "Added %,d published entries and %,d applications under review in %d s.%n",
                    specialists,
                    open,
                    seconds);
        }
    }
}
