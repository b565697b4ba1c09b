package kz.mamandar.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kz.mamandar.bus.BusInbox.Acceptance;
import kz.mamandar.bus.BusInbox.NewRequest;
import kz.mamandar.bus.BusInbox.Request;
import kz.mamandar.bus.BusOutbox.Message;
import kz.mamandar.bus.BusOutbox.MessageType;
import kz.mamandar.bus.BusOutbox.NewMessage;
import kz.mamandar.bus.BusOutbox.Report;
import kz.mamandar.bus.BusOutbox.Sent;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.bus.BusSubscriptions.Change;
import kz.mamandar.bus.BusSubscriptions.Subscriber;
import kz.mamandar.bus.BusSubscriptions.Wish;
import kz.mamandar.client.ClientService;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Secrets;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queues of the bus: nothing leaves them before its work is done, and nothing is done twice at once. */
class BusQueuesIT {

    private static final String SERVICE = "MAMANDAR_PING_V1";
    private static int databases;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private Database database;
    private BusInboxBean inbox;
    private BusOutboxBean outbox;
    private BusSubscriptionsBean subscriptions;
    private long client;

    @BeforeEach
    void fresh() {
        database = Database.fresh("bus_queues_" + ++databases);
        ClientService nobody = (ClientService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ClientService.class},
                (proxy, method, arguments) -> Optional.empty());
        outbox = new BusOutboxBean();
        outbox.jdbc = database.jdbc();
        outbox.seal = new SecretSeal(Secrets.secret());
        outbox.clock = clock;
        outbox.retrySeconds = 30;
        outbox.leaseSeconds = 150;
        inbox = new BusInboxBean();
        inbox.jdbc = database.jdbc();
        inbox.seal = outbox.seal;
        inbox.clock = clock;
        inbox.outbox = outbox;
        inbox.leaseSeconds = 150;
        inbox.clients = nobody;
        subscriptions = new BusSubscriptionsBean();
        subscriptions.jdbc = database.jdbc();
        subscriptions.clock = clock;
        subscriptions.outbox = outbox;
        subscriptions.clients = nobody;
        client = database.jdbc()
                .find(
                        "insert into client (id, code, name, kind, operations, created_at) values (nextval('entity_seq'),"
                                + " 'is', 'x', 'SOAP', 'PING', now()) returning id",
                        List.of(),
                        row -> row.getLong("id"))
                .orElseThrow();
    }

    @Test
    void a_request_is_kept_once_with_its_notice_and_another_under_its_id_is_not_kept() {
        Acceptance first = inbox.accept(request("m-1", 1), Optional.of(message("m-1", MessageType.NOTIFICATION)));
        Acceptance copy = inbox.accept(request("m-1", 1), Optional.of(message("m-1", MessageType.NOTIFICATION)));
        assertThat(copy).isEqualTo(new Acceptance(first.id(), false));
        assertThat(inbox.accept(request("m-1", 2), Optional.empty()).taken()).isTrue();
        assertThat(outbox.take()).hasSize(1);
        assertThat(database.jdbc()
                        .count("select count(*) from bus_inbox where payload_sealed like '%ping%'", List.of()))
                .as("payloads are sealed")
                .isZero();
    }

    @Test
    void nodes_that_take_at_once_take_different_requests() throws Exception {
        for (int i = 0; i < 40; i++) {
            inbox.accept(request("m-" + i, i), Optional.empty());
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<List<Request>>> taken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            taken.add(nodes.submit(() -> inbox.take()));
        }
        Set<UUID> ids = new HashSet<>();
        int sum = 0;
        for (Future<List<Request>> each : taken) {
            sum += each.get().size();
            each.get().forEach(request -> ids.add(request.id()));
        }
        nodes.shutdown();
        assertThat(sum).isEqualTo(40);
        assertThat(ids).hasSize(40);
    }

    @Test
    void what_a_dead_node_had_taken_comes_again_and_is_answered_once() {
        inbox.accept(request("m-1", 1), Optional.empty());
        Request dead = inbox.take().get(0);
        assertThat(inbox.take()).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        Request again = inbox.take().get(0);
        inbox.answered(again, message("m-1", MessageType.RESPONSE));
        inbox.answered(dead, message("m-1", MessageType.RESPONSE));
        assertThat(outbox.take()).hasSize(1);
        assertThat(inbox.findState(client, "m-1").orElseThrow().state()).isEqualTo("ANSWERED");
    }

    @Test
    void work_that_fails_is_tried_again_later_and_given_up_at_last() {
        inbox.accept(request("m-1", 1), Optional.empty());
        for (int attempt = 1; attempt <= BusInboxBean.MOST_ATTEMPTS; attempt++) {
            Request request = inbox.take().get(0);
            assertThat(request.attempts()).isEqualTo(attempt);
            inbox.failed(request, "the database is away");
            assertThat(inbox.take()).isEmpty();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(inbox.take()).isEmpty();
        assertThat(inbox.findState(client, "m-1").orElseThrow().state()).isEqualTo("FAILED");
    }

    @Test
    void an_answer_does_not_overtake_the_notice_of_its_request() {
        outbox.add(message("m-1", MessageType.NOTIFICATION));
        outbox.add(message("m-1", MessageType.RESPONSE));
        outbox.add(message("m-2", MessageType.RESPONSE));
        List<Message> first = outbox.take();
        assertThat(first).extracting(Message::type).containsExactly(MessageType.NOTIFICATION, MessageType.RESPONSE);
        outbox.delivered(first.get(0).id(), "bus-1");
        outbox.delivered(first.get(1).id(), "bus-2");
        assertThat(outbox.take()).extracting(Message::correlationId).containsExactly("m-1");
    }

    @Test
    void what_the_bus_does_not_take_waits_longer_each_time_and_ends_undelivered() {
        outbox.add(message("m-1", MessageType.RESPONSE));
        Message message = outbox.take().get(0);
        outbox.failed(message.id(), "HTTP 503");
        clock.advance(Duration.ofSeconds(29));
        assertThat(outbox.take()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        outbox.take();
        outbox.failed(message.id(), "HTTP 503");
        clock.advance(Duration.ofSeconds(59));
        assertThat(outbox.take()).isEmpty();
        clock.advance(BusOutboxBean.LIFETIME);
        outbox.take();
        outbox.failed(message.id(), "HTTP 503");
        assertThat(outbox.find(message.id().toString()).orElseThrow().state()).isEqualTo("NOT_DELIVERED");
    }

    @Test
    void the_bus_may_ask_for_a_message_again_under_the_id_it_gave() {
        outbox.add(message("m-1", MessageType.RESPONSE));
        UUID id = outbox.take().get(0).id();
        outbox.delivered(id, "bus-7");
        outbox.report(outbox.find("bus-7").orElseThrow().id(), Report.RESEND);
        clock.advance(Duration.ofSeconds(31));
        assertThat(outbox.take()).extracting(Message::id).containsExactly(id);
        outbox.report(id, Report.DELIVERED);
        assertThat(outbox.listWaiting(client, SERVICE, 10)).isEmpty();
    }

    @Test
    void every_id_that_the_bus_gave_to_a_message_is_known_also_after_it_was_sent_again() {
        outbox.add(message("m-1", MessageType.RESPONSE));
        UUID id = outbox.take().get(0).id();
        outbox.delivered(id, "bus-1");
        outbox.report(id, Report.RESEND);
        clock.advance(Duration.ofSeconds(31));
        outbox.take();
        outbox.delivered(id, "bus-2");
        Sent first = outbox.find("bus-1").orElseThrow();
        Sent second = outbox.find("bus-2").orElseThrow();
        assertThat(List.of(first.id(), second.id())).containsOnly(id);
        assertThat(first.isConcernedBy(Report.DELIVERED)).isTrue();
        assertThat(first.isConcernedBy(Report.NOT_DELIVERED)).isFalse();
        assertThat(second.isConcernedBy(Report.NOT_DELIVERED)).isTrue();
        assertThat(outbox.find(id.toString()).orElseThrow().earlierCopy()).isFalse();
        assertThat(outbox.find("bus-3")).isEmpty();
    }

    @Test
    void what_came_to_its_end_a_month_ago_is_deleted_and_what_waits_never() {
        BusHousekeeping housekeeping = new BusHousekeeping();
        housekeeping.jdbc = database.jdbc();
        housekeeping.clock = clock;
        for (String id : List.of("answered", "waiting")) {
            inbox.accept(request(id, 1), Optional.empty());
        }
        Request answered = inbox.take().get(0);
        inbox.answered(answered, message(answered.messageId(), MessageType.RESPONSE));
        Message delivered = outbox.take().get(0);
        outbox.delivered(delivered.id(), "bus-1");
        outbox.add(message("waiting", MessageType.NOTIFICATION));
        clock.advance(BusHousekeeping.QUEUES_KEPT);
        housekeeping.delete();
        assertThat(sizes()).as("not yet").containsExactly(2L, 2L, 1L);
        clock.advance(Duration.ofSeconds(1));
        housekeeping.delete();
        assertThat(sizes()).containsExactly(1L, 1L, 0L);
        assertThat(outbox.find("bus-1")).isEmpty();
        assertThat(inbox.findState(client, answered.messageId())).isEmpty();
    }

    @Test
    void old_rows_are_found_by_an_index() {
        for (String table : List.of("bus_inbox where state <> 'RECEIVED'", "bus_outbox where state <> 'ON_DELIVERY'")) {
            List<String> plan = database.inTransaction(em -> {
                em.createNativeQuery("set local enable_seqscan = off").executeUpdate();
                return em
                        .createNativeQuery("explain select 1 from " + table
                                + " and changed_at < now() order by changed_at limit 1000 for update skip locked")
                        .getResultList()
                        .stream()
                        .map(Object::toString)
                        .toList();
            });
            assertThat(plan).anyMatch(line -> line.contains("_changed_idx"));
        }
    }

    private List<Long> sizes() {
        return Stream.of("bus_inbox", "bus_outbox", "bus_delivery")
                .map(table -> database.jdbc().count("select count(*) from " + table, List.of()))
                .toList();
    }

    @Test
    void persons_are_subscribed_and_left_and_numbers_that_are_none_are_told() {
        Subscriber subscriber = new Subscriber(client, "m-1", "600101500007", "checking");
        List<String> refused = subscriptions.change(
                subscriber, List.of(new Wish("600101500007", false), new Wish("600101500008", false)));
        assertThat(refused).containsExactly("600101500008");
        database.jdbc()
                .update(
                        "insert into bus_change (client_id, iin, changed_at, claimed_until)"
                                + " select client_id, iin, subscribed_at, subscribed_at from bus_subscription",
                        List.of());
        Change change = subscriptions.take().get(0);
        assertThat(change.correlationId()).isEqualTo("m-1");
        assertThat(subscriptions.take()).isEmpty();
        subscriptions.told(change, Optional.of(message("m-1", MessageType.UPDATE)));
        subscriptions.told(change, Optional.of(message("m-1", MessageType.UPDATE)));
        assertThat(outbox.take()).hasSize(1);
        subscriptions.change(subscriber, List.of(new Wish("600101500007", true)));
        assertThat(database.jdbc().count("select count(*) from bus_subscription", List.of()))
                .isZero();
    }

    private NewRequest request(String id, int hash) {
        return new NewRequest(
                client, id, SERVICE, Optional.empty(), new byte[] {(byte) hash}, "<ping/>", PayloadForm.ELEMENT, false);
    }

    private NewMessage message(String correlation, MessageType type) {
        return new NewMessage(client, SERVICE, correlation, type, "<x/>", PayloadForm.ELEMENT);
    }
}
