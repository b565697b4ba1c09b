package kz.mamandar.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.Channel;
import kz.mamandar.rules.contact.ContactAddress;
import kz.mamandar.testing.AtOnce;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.Test;

class OutboxQueueIT {

    private static final Set<Channel> ALL = EnumSet.allOf(Channel.class);

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final Database database = Database.fresh("outbox_queue");

    @Test
    void carriers_at_work_at_once_deliver_each_message_once() {
        int messages = 300;
        IntStream.range(0, messages).forEach(this::put);
        List<Callable<List<Long>>> carriers = IntStream.range(0, 4)
                .<Callable<List<Long>>>mapToObj(i -> this::carry)
                .toList();
        List<List<Long>> carried = AtOnce.run(carriers);
        assertThat(carried.stream().flatMap(List::stream)).hasSize(messages).doesNotHaveDuplicates();
        assertThat(carried).filteredOn(ids -> !ids.isEmpty()).hasSizeGreaterThanOrEqualTo(1);
        assertThat(database.jdbc().count("select count(*) from notification where sent_at is null", List.of()))
                .isZero();
    }

    /** As a carrier of one node does it until nothing is due. */
    private List<Long> carry() {
        OutboxQueue queue = new OutboxQueue(database.jdbc(), clock);
        List<Long> carried = new ArrayList<>();
        for (List<OutgoingMessage> batch = queue.take(ALL); !batch.isEmpty(); batch = queue.take(ALL)) {
            for (OutgoingMessage message : batch) {
                carried.add(message.id());
                queue.markSent(message, false);
            }
        }
        return carried;
    }

    private void put(int i) {
        TestOutbox.on(database, clock)
                .put(new Notice(
                        NoticeKind.SIGN_IN_CODE,
                        ContactAddress.parse("a" + i + "@example.kz").orElseThrow(),
                        Language.RU,
                        Map.of("code", "123456", "minutes", "5"),
                        Optional.empty(),
                        Optional.empty()));
    }
}
