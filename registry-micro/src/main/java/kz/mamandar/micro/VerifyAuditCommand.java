package kz.mamandar.micro;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import kz.mamandar.audit.AuditVerifier;
import kz.mamandar.messagelog.MessageLogVerifier;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.platform.seal.ChainVerifier.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Recomputes the seals of the audit and of the message log. */
@Command(
        name = "verify-audit",
        description = {
            "Recomputes the seals of the audit and of the log of messages from their rows.",
            "Exit status 1 when a row was changed, removed or put in: says which. Reads only; may run beside the product.",
            "Keep the last root in another place: it proves later that nothing was cut off at the end."
        },
        mixinStandardHelpOptions = true)
class VerifyAuditCommand implements Callable<Integer> {

    private static final long REPORT_EVERY = 100_000;

    @Mixin
    private DatabaseOptions options;

    private boolean intact = true;

    @Override
    public Integer call() {
        options.withSchema(database -> {
            try {
                tell("Audit", new AuditVerifier(database.dataSource()).verify(progress("audit")));
                tell("Message log", new MessageLogVerifier(database.dataSource()).verify(progress("message log")));
            } catch (PersistenceFailure e) {
                throw Fault.failed("The audit cannot be read", e.getCause());
            }
        });
        return intact ? 0 : Fault.FAILED;
    }

    private static LongConsumer progress(String name) {
        return rows -> {
            if (rows % REPORT_EVERY == 0) {
                System.err.printf(Locale.ROOT, "%,d rows of the %s read%n", rows, name);
            }
        };
    }

    private void tell(String name, Result result) {
        if (result.intact()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s intact: %d rows in %d seals, %d wait for their seal, last root %s%n",
                    name,
                    result.events(),
                    result.seals(),
                    result.unsealed(),
                    result.lastRoot().orElse("none"));
            return;
        }
        intact = false;
        System.err.printf(
                Locale.ROOT,
                "%s BROKEN %s: %s%n",
                name,
                result.brokenSeal().map(seal -> "at seal " + seal).orElse("outside its seals"),
                result.brokenEvent()
                        .map(row -> "row " + row
                                + (result.brokenSeal().isPresent() ? " is not as it was sealed" : " is in none"))
                        .orElse("rows are missing, or the seal itself was changed"));
    }
}
