package kz.mamandar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mamandar.decision.ReviewService;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.specialist.RegisterService;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import kz.mamandar.testing.TemporaryFiles;
import org.junit.jupiter.api.Test;

class LooksIT {

    private final Domain domain = new Domain(
            Database.shared(), new SteppingClock(Instant.parse("2026-03-20T05:00:00Z")), TemporaryFiles.settings());
    private final Story story = new Story(domain);
    private final Caller reviewer = story.staff(Role.REVIEWER);

    @Test
    void an_application_that_one_request_reads_twice_was_looked_at_once() {
        String number = story.submitted(story.organisation()).application();
        domain.run(reviewer, ReviewService.class, service -> {
            service.open(number);
            service.open(number);
        });
        assertThat(events("APPLICATION_READ", number)).isOne();
        domain.run(reviewer, ReviewService.class, service -> service.open(number));
        assertThat(events("APPLICATION_READ", number)).isEqualTo(2);
    }

    @Test
    void an_entry_that_one_request_reads_twice_was_looked_at_once() {
        String number = story.register(reviewer, story.submitted(story.organisation()));
        domain.run(reviewer, RegisterService.class, service -> {
            service.get(number);
            service.get(number);
        });
        assertThat(events("ENTRY_READ", number)).isOne();
        domain.run(reviewer, RegisterService.class, service -> service.get(number));
        assertThat(events("ENTRY_READ", number)).isEqualTo(2);
    }

    private long events(String action, String number) {
        return domain.jdbc()
                .count("select count(*) from audit_event where action = ? and subject_id = ?", List.of(action, number));
    }
}
