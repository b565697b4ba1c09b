package kz.mamandar.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.testing.AtOnce;
import kz.mamandar.testing.Database;
import org.junit.jupiter.api.Test;

class AuditWriterIT {

    private static final int CALLERS = 40;

    private final Database database = Database.shared();
    private final LaterEvents later = new LaterEvents();
    private final AuditWriter writer = new AuditWriter(database.jdbc(), later);

    @Test
    void what_many_write_at_the_same_moment_is_all_there() {
        String subject = "at-once";
        AtOnce.run(IntStream.range(0, CALLERS)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    writer.insert(event("DONE", subject));
                    return true;
                })
                .toList());
        assertThat(count(subject)).isEqualTo(CALLERS);
    }

    @Test
    void an_event_that_the_database_refuses_fails_alone() {
        String subject = "refused";
        AtOnce.run(IntStream.range(0, CALLERS)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    if (i % 8 == 0) {
                        assertThatThrownBy(() -> writer.insert(event(null, subject)))
                                .isInstanceOf(PersistenceFailure.class);
                    } else {
                        writer.insert(event("DONE", subject));
                    }
                    return true;
                })
                .toList());
        assertThat(count(subject)).isEqualTo(CALLERS - CALLERS / 8);
    }

    @Test
    void an_event_waits_for_its_message_where_there_is_one() {
        String subject = "with-its-message";
        later.open();
        writer.insert(event("DONE", subject));
        assertThat(count(subject)).isZero();
        assertThat(later.take()).hasSize(1);
        writer.insert(event("DONE", subject));
        assertThat(count(subject)).isEqualTo(1);
    }

    private long count(String subject) {
        return database.jdbc().count("select count(*) from audit_event where subject_id = ?", List.of(subject));
    }

    private static List<?> event(String outcome, String subject) {
        return new ArrayList<>(Arrays.asList(
                Instant.parse("2026-03-20T05:00:00Z"),
                "CLIENT",
                "demo-is",
                "ENTRY_READ",
                "entry",
                subject,
                outcome,
                "Тексеру",
                "{}",
                null));
    }
}
