package kz.mamandar.messagelog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.audit.LaterEvents;
import kz.mamandar.audit.TestAudit;
import kz.mamandar.messagelog.LoggedMessage.Certificate;
import kz.mamandar.messagelog.LoggedMessage.Channel;
import kz.mamandar.messagelog.LoggedMessage.Direction;
import kz.mamandar.messagelog.LoggedMessage.Ids;
import kz.mamandar.messagelog.LoggedMessage.Inquiry;
import kz.mamandar.messagelog.LoggedMessage.Mark;
import kz.mamandar.messagelog.LoggedMessage.Proof;
import kz.mamandar.messagelog.MessageLogService.MessageCriteria;
import kz.mamandar.messagelog.MessageLogService.MessageRow;
import kz.mamandar.messagelog.MessageLogService.MessageView;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.testing.AtOnce;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLogIT {

    private static int databases;

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-20T05:00:00Z"), ZoneOffset.UTC);
    private Database database;
    private final LaterEvents later = new LaterEvents();
    private AuditLog audit;
    private MessageLogBean log;
    private MessageLogServiceBean service;

    @BeforeEach
    void fresh() {
        database = Database.fresh("message_log_" + ++databases);
        log = node();
        audit = TestAudit.on(database, new CurrentCaller(), clock, later);
        service = new MessageLogServiceBean();
        service.jdbc = database.jdbc();
        service.seal = log.seal;
        service.audit = audit;
    }

    @Test
    void what_was_exchanged_reads_back_byte_for_byte() {
        log.record(message("m-1", true));
        MessageRow row = service.list(everything()).get(0);
        assertThat(row.messageId()).contains("m-1");
        assertThat(row.requestHash()).isEqualTo("7ce7ffe3bd84ca7d3893bbde4647d47ddb2f8a7243e8d9cb0922f2c6e4f1f89f");
        MessageView view = service.get(row.id());
        assertThat(view.request()).contains("<сұрау/>");
        assertThat(view.response()).contains("<жауап/>");
        assertThat(database.jdbc().count("select count(*) from audit_event where subject_kind = 'message'", List.of()))
                .isEqualTo(2);
    }

    @Test
    void bodies_are_sealed_and_only_hashes_are_kept_where_the_policy_says_so() {
        log.record(message("m-1", true));
        log.record(message("m-2", false));
        assertThat(database.jdbc().count("select count(*) from message_body", List.of()))
                .isEqualTo(1);
        assertThat(database.jdbc().count("select count(*) from message_body where request like '%сұрау%'", List.of()))
                .isZero();
        long second = service.list(everything()).get(0).id();
        assertThat(service.get(second).request()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_message_and_its_events_stand_or_fall_together(boolean keepBodies) {
        log.begin();
        read("first");
        read("second");
        log.record(message("m-1", keepBodies));
        assertThat(service.list(everything())).hasSize(1);
        assertThat(reads()).isEqualTo(2);

        log.begin();
        read("third");
        assertThatThrownBy(() -> log.record(message("m-2", null, keepBodies))).isInstanceOf(PersistenceFailure.class);
        assertThat(service.list(everything())).hasSize(1);
        assertThat(reads()).isEqualTo(2);

        log.record(message("m-3", keepBodies));
        assertThat(reads()).as("nothing is left of what failed").isEqualTo(2);
        assertThat(service.list(everything())).hasSize(2);
    }

    @Test
    void what_many_exchange_at_the_same_moment_is_all_there_with_its_events_but_for_what_is_refused() {
        AtOnce.run(IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    log.begin();
                    read("of " + i);
                    if (i % 8 == 0) {
                        assertThatThrownBy(() -> log.record(message("m-" + i, null, false)))
                                .isInstanceOf(PersistenceFailure.class);
                    } else {
                        log.record(message("m-" + i, false));
                    }
                    return true;
                })
                .toList());
        assertThat(service.list(everything())).hasSize(35);
        assertThat(reads()).isEqualTo(35);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void of_a_copy_nothing_is_written_on_whichever_node_it_comes(boolean keepBodies) {
        Instant tooOld = clock.instant().plusSeconds(60);
        MessageLogBean otherNode = node();
        log.begin();
        read("first");
        assertThat(log.record(marked("m-1", tooOld, keepBodies))).isTrue();
        for (MessageLogBean node : List.of(log, otherNode)) {
            node.begin();
            read("copy");
            assertThat(node.record(marked("m-1", tooOld, keepBodies))).isFalse();
        }
        assertThat(service.list(everything())).hasSize(1);
        assertThat(reads()).isEqualTo(1);
        assertThat(otherNode.record(marked("m-2", tooOld, keepBodies))).isTrue();
    }

    @Test
    void a_mark_is_forgotten_when_its_message_is_long_too_old() {
        SeenMessages seen = new SeenMessages(database.jdbc());
        Instant tooOld = clock.instant().plusSeconds(60);
        assertThat(log.record(marked("m-1", tooOld, false))).isTrue();
        seen.forget(clock.instant());
        seen.forget(tooOld);
        assertThat(log.record(marked("m-1", tooOld, false))).isFalse();
        seen.forget(tooOld.plus(Duration.ofMinutes(10)));
        assertThat(log.record(marked("m-1", tooOld, false))).isTrue();
    }

    @Test
    void of_copies_that_reach_several_nodes_at_once_one_is_written() {
        Instant tooOld = clock.instant().plusSeconds(60);
        List<Callable<Boolean>> nodes = Stream.generate(this::node)
                .limit(8)
                .map(node -> (Callable<Boolean>) () -> node.record(marked("m-1", tooOld, false)))
                .toList();
        assertThat(AtOnce.run(nodes)).containsOnlyOnce(true);
        assertThat(service.list(everything())).hasSize(1);
    }

    /** Two turns of the tables, too: some marks end in the one, some in the next. */
    @Test
    void of_many_messages_that_reach_two_nodes_at_once_in_any_order_each_is_written_once() {
        int messages = 30;
        MessageLogBean other = node();
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            int up = i;
            int down = messages - 1 - i;
            calls.add(() -> log.record(marked("m-" + up, end(up), false)));
            calls.add(() -> other.record(marked("m-" + down, end(down), false)));
        }
        AtOnce.run(calls);
        assertThat(service.list(everything()))
                .extracting(row -> row.messageId().orElseThrow())
                .doesNotHaveDuplicates()
                .hasSize(messages);
    }

    private Instant end(int message) {
        return clock.instant().plusSeconds(message % 3 == 0 ? 60 : 660);
    }

    private MessageLogBean node() {
        MessageLogBean node = new MessageLogBean();
        node.writer = new MessageWriter(database.jdbc());
        node.seal = new SecretSeal(Secrets.secret());
        node.clock = clock;
        node.events = later;
        node.bodyDays = 10;
        return node;
    }

    private void read(String entry) {
        audit.recordRead(AuditAction.ENTRY_READ, "entry", entry, "Тексеру", Map.of());
    }

    private long reads() {
        return database.jdbc().count("select count(*) from audit_event where action = 'ENTRY_READ'", List.of());
    }

    @Test
    void texts_from_outside_are_bounded() {
        log.record(message("\0" + "x".repeat(10_000), false));
        assertThat(service.list(everything()).get(0).messageId().orElseThrow()).hasSize(500);
    }

    @Test
    void criteria_narrow_and_the_export_gives_all_in_order() {
        for (int i = 1; i <= 5; i++) {
            log.record(message("m-" + i, false));
        }
        assertThat(service.list(criteria(Optional.of("m-3")))).hasSize(1);
        List<MessageRow> rows = new ArrayList<>();
        assertThat(service.export(everything(), rows::add)).isEqualTo(5);
        assertThat(rows)
                .extracting(row -> row.messageId().orElseThrow())
                .containsExactly("m-1", "m-2", "m-3", "m-4", "m-5");
    }

    @Test
    void the_chain_finds_a_change_past_the_triggers_and_the_triggers_refuse_it() {
        log.record(message("m-1", true));
        log.record(message("m-2", false));
        int sealed = database.inTransaction(em -> new MessageSealer(database.jdbc(), clock).sealBatch());
        assertThat(sealed).isEqualTo(2);
        MessageLogVerifier verifier = new MessageLogVerifier(database.dataSource());
        assertThat(verifier.verify(rows -> {}).intact()).isTrue();
        assertThatThrownBy(() -> database.jdbc().update("update message_log set outcome = 'X' where id = 2", List.of()))
                .isInstanceOf(PersistenceFailure.class)
                .hasMessageContaining("append-only");
        database.jdbc().update("delete from message_body", List.of());
        assertThat(verifier.verify(rows -> {}).intact()).as("bodies may go").isTrue();
        for (String column : List.of("outcome", "certificate_serial", "purpose", "verdict")) {
            database.jdbc()
                    .update(
                            "set session_replication_role = replica; update message_log set " + column
                                    + " = '?' where id = 2",
                            List.of());
            assertThat(verifier.verify(rows -> {}).brokenEvent()).as(column).contains(2L);
        }
    }

    private static LoggedMessage message(String id, boolean keep) {
        return message(id, "OK", keep);
    }

    private static LoggedMessage message(String id, String outcome, boolean keep) {
        return new LoggedMessage(
                Channel.BUS_SYNC,
                Direction.IN,
                new Ids(id, null, null, "MAMANDAR_PING_V1", "demo-is"),
                new Proof("NONE", null, Certificate.none()),
                new Inquiry("600101500007", "checking", "127.0.0.1"),
                "<сұрау/>".getBytes(UTF_8),
                "<жауап/>".getBytes(UTF_8),
                Duration.ofMillis(3),
                outcome,
                keep,
                List.of());
    }

    private static LoggedMessage marked(String id, Instant expiresAt, boolean keep) {
        LoggedMessage plain = message(id, keep);
        return new LoggedMessage(
                plain.channel(),
                plain.direction(),
                plain.ids(),
                plain.proof(),
                plain.inquiry(),
                plain.request(),
                plain.response(),
                plain.duration(),
                plain.outcome(),
                keep,
                List.of(new Mark(id.getBytes(UTF_8), expiresAt)));
    }

    private static MessageCriteria everything() {
        return criteria(Optional.empty());
    }

    private static MessageCriteria criteria(Optional<String> messageId) {
        return new MessageCriteria(
                Optional.empty(),
                Optional.empty(),
                messageId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                50);
    }
}
