package kz.mamandar.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.rules.specialist.EntryAction;
import kz.mamandar.specialist.MeasureService;
import kz.mamandar.specialist.MeasureService.TakeMeasure;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import kz.mamandar.testing.Story.Person;
import kz.mamandar.testing.TemporaryFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever subscribed to a person has news of each change of the entry, and of no other. */
class SubscriptionWatchIT {

    private static int databases;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private Domain domain;
    private Story story;
    private Caller reviewer;
    private Person person;

    @BeforeEach
    void aRegisterWithSubscribers() {
        domain = new Domain(Database.fresh("subscription_watch_" + ++databases), clock, TemporaryFiles.settings());
        story = new Story(domain);
        reviewer = story.staff(Role.REVIEWER);
        person = story.submitted(story.organisation());
        subscribe("one", person.iin());
        subscribe("other", person.iin());
        subscribe("stranger", Story.iin());
    }

    @Test
    void an_entry_that_comes_into_the_register_is_news_for_all_who_subscribed_to_the_person() {
        story.register(reviewer, person);
        assertThat(news()).containsExactly("one " + person.iin(), "other " + person.iin());
    }

    @Test
    void each_later_change_is_news_again() {
        String number = story.register(reviewer, person);
        forget();
        suspend(number, 1);
        assertThat(news()).containsExactly("one " + person.iin(), "other " + person.iin());
    }

    @Test
    void a_change_that_was_not_made_is_no_news() {
        String number = story.register(reviewer, person);
        forget();
        assertThatThrownBy(() -> suspend(number, 7)).isInstanceOf(RegistryException.class);
        assertThat(news()).isEmpty();
    }

    private void suspend(String number, int version) {
        domain.run(
                story.staff(Role.SUPERVISOR),
                MeasureService.class,
                service -> service.take(new TakeMeasure(
                        number,
                        version,
                        EntryAction.SUSPEND,
                        "LICENCE_SUSPENDED",
                        null,
                        "Приказ",
                        "17",
                        LocalDate.of(2026, 3, 19))));
    }

    private void subscribe(String client, String iin) {
        domain.jdbc()
                .update(
                        "with subscriber as (insert into client (id, code, name, kind, operations, created_at) values"
                                + " (nextval('entity_seq'), ?, 'x', 'SOAP', 'PING', now()) returning id)"
                                + " insert into bus_subscription (client_id, iin, correlation_id, requestor_bin, purpose, subscribed_at)"
                                + " select id, ?, 'm-1', '600140000008', 'checking', now() from subscriber",
                        List.of(client, iin));
    }

    private void forget() {
        domain.jdbc().update("delete from bus_change", List.of());
    }

    private List<String> news() {
        return domain.jdbc()
                .list(
                        "select c.code || ' ' || b.iin from bus_change b join client c on c.id = b.client_id order by c.code",
                        List.of(),
                        row -> row.getString(1));
    }
}
