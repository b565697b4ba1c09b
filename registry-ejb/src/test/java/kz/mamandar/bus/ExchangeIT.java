package kz.mamandar.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.mamandar.bus.ExchangeService.Claim;
import kz.mamandar.bus.ExchangeService.State;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Secrets;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExchangeIT {

    private static final byte[] HASH = new byte[] {1, 2, 3};

    private final Database database = Database.shared();
    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final String message = UUID.randomUUID().toString();
    private ExchangeServiceBean exchanges;
    private long client;

    @BeforeEach
    void client() {
        exchanges = new ExchangeServiceBean();
        exchanges.jdbc = database.jdbc();
        exchanges.seal = new SecretSeal(Secrets.secret());
        exchanges.clock = clock;
        client = database.jdbc()
                .find(
                        "insert into client (id, code, name, kind, operations, created_at) values (nextval('entity_seq'), ?,"
                                + " 'x', 'SOAP', 'PING', now()) returning id",
                        List.of("bus-" + UUID.randomUUID()),
                        row -> row.getLong("id"))
                .orElseThrow();
    }

    @Test
    void the_second_copy_gets_the_stored_answer() {
        Claim first = exchanges.claim(client, message, HASH);
        assertThat(first.state()).isEqualTo(State.MINE);
        assertThat(exchanges.claim(client, message, HASH).state()).isEqualTo(State.BUSY);
        exchanges.answer(client, message, first.claim().orElseThrow(), "<жауап/>");
        Claim second = exchanges.claim(client, message, HASH);
        assertThat(second.state()).isEqualTo(State.ANSWERED);
        assertThat(second.answer()).contains("<жауап/>");
        assertThat(database.jdbc()
                        .count(
                                "select count(*) from bus_exchange where message_id = ? and answer_sealed like '%жауап%'",
                                List.of(message)))
                .as("answers are sealed")
                .isZero();
    }

    @Test
    void another_message_under_the_same_id_is_told() {
        exchanges.claim(client, message, HASH);
        assertThat(exchanges.claim(client, message, new byte[] {9}).state()).isEqualTo(State.TAKEN);
    }

    @Test
    void a_released_message_may_be_tried_again() {
        exchanges.release(
                client, message, exchanges.claim(client, message, HASH).claim().orElseThrow());
        assertThat(exchanges.claim(client, message, HASH).state()).isEqualTo(State.MINE);
    }

    @Test
    void the_claim_of_a_dead_node_falls_to_the_next_copy_and_its_late_answer_does_not_count() {
        Claim dead = exchanges.claim(client, message, HASH);
        clock.advance(Duration.ofSeconds(61));
        Claim next = exchanges.claim(client, message, HASH);
        assertThat(next.state()).isEqualTo(State.MINE);
        assertThat(exchanges.answer(client, message, next.claim().orElseThrow(), "second"))
                .isEqualTo("second");
        assertThat(exchanges.answer(client, message, dead.claim().orElseThrow(), "late"))
                .isEqualTo("second");
    }

    @Test
    void of_thirty_copies_at_once_one_works() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(30);
        List<Future<State>> states = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            states.add(nodes.submit(() -> exchanges.claim(client, message, HASH).state()));
        }
        int mine = 0;
        for (Future<State> state : states) {
            mine += state.get() == State.MINE ? 1 : 0;
        }
        nodes.shutdown();
        assertThat(mine).isEqualTo(1);
    }
}
