package kz.mamandar.ws.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OnceOnlyTest {

    private static final int SENDERS = 10;

    private final TestBus bus = new TestBus();

    @Test
    void a_copy_gets_the_same_bytes_and_no_work_is_done_twice() {
        byte[] first = bus.send(message()).body();
        assertThat(bus.send(message()).body()).isEqualTo(first);
        assertThat(bus.send(message().replace("{0f6b2c1e", "{1f6b2c1e").replace("\n", "\r\n"))
                        .body())
                .as("another session, other line ends")
                .isEqualTo(first);
        assertThat(bus.worked).hasValue(1);
    }

    @Test
    void another_payload_or_date_under_the_same_id_is_refused() {
        bus.send(message());
        for (String other :
                List.of(message().replace("сәлем", "сау бол"), message().replace("10:15:30.000", "10:15:31.000"))) {
            var fault = Official.checked(bus.send(other).body(), "sync-types.xsd");
            assertThat(Official.text(fault, "errorCode")).isEqualTo("SCE001");
            assertThat(Official.text(fault, "errorData")).isEqualTo("field=messageId used=another message");
        }
        assertThat(bus.worked).hasValue(1);
    }

    @Test
    @Timeout(60)
    void copies_that_come_while_the_first_is_being_worked_on_wait_for_its_answer() throws Exception {
        bus.duringWork = this::untilAllOthersWait;
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<byte[]>> answers = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            answers.add(senders.submit(() -> bus.send(message()).body()));
        }
        Set<String> different = new HashSet<>();
        for (Future<byte[]> answer : answers) {
            different.add(new String(answer.get(), UTF_8));
        }
        senders.shutdown();
        assertThat(different).hasSize(1);
        assertThat(bus.worked).hasValue(1);
    }

    @Test
    void work_that_fails_is_told_without_its_reason_and_may_be_tried_again() {
        bus.duringWork = () -> {
            throw new IllegalStateException("the database is away");
        };
        var fault = Official.checked(bus.send(message()).body(), "sync-types.xsd");
        assertThat(Official.text(fault, "errorCode")).isEqualTo("SCE909");
        assertThat(Official.text(fault, "errorData")).startsWith("id=").doesNotContain("database");
        bus.duringWork = () -> {};
        assertThat(bus.send(message()).status()).isEqualTo(200);
    }

    private void untilAllOthersWait() {
        while (bus.waiting.size() < SENDERS - 1) {
            Thread.onSpinWait();
        }
    }

    private static String message() {
        return new String(TestBus.file("06-session-inside-sender.xml"), UTF_8);
    }
}
