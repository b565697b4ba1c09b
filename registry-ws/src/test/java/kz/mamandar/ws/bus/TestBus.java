package kz.mamandar.ws.bus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mamandar.bus.BusAccessService;
import kz.mamandar.bus.BusInbox;
import kz.mamandar.bus.BusOutbox;
import kz.mamandar.bus.BusPolicy;
import kz.mamandar.bus.BusServiceId;
import kz.mamandar.bus.ExchangeService;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.ClientQuota;
import kz.mamandar.client.ClientScope;
import kz.mamandar.client.ClientService;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.client.ClientService.SoapClient;
import kz.mamandar.messagelog.LoggedMessage;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.ws.platform.log.MessageFacts;
import kz.mamandar.ws.specialist.Exchange;
import kz.mamandar.ws.specialist.Operations;
import kz.mamandar.ws.specialist.contract.Ping;
import kz.mamandar.ws.specialist.contract.PingResponse;
import kz.mamandar.ws.specialist.contract.Request;
import kz.mamandar.ws.specialist.contract.Response;
import kz.mamandar.ws.specialist.contract.Result;
import kz.mamandar.ws.specialist.contract.ResultCode;

/** The SyncChannel with its own classes, over services of the domain that live in memory. Its clock stands at {@link #NOW}. */
final class TestBus {

    static final Instant NOW = Instant.parse("2026-03-20T05:15:30Z");
    static final String BIN = "600101500007";
    static final String PASSWORD = "secret";

    final AtomicInteger worked = new AtomicInteger();
    final SyncChannel channel = new SyncChannel();
    final Map<String, byte[]> hashes = new ConcurrentHashMap<>();
    final Map<String, String> answers = new ConcurrentHashMap<>();
    /** Those who found their message being worked on. */
    final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

    BusPolicy policy = BusPolicy.open();
    Runnable duringWork = () -> {};

    TestBus() {
        this(Optional.empty(), Optional.empty());
    }

    /** @param trust folder with certificates; @param key file with the registry's own key, without a password */
    TestBus(Optional<Path> trust, Optional<Path> key) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        channel.signatures = new BusSignatures(
                clock,
                trust.map(Path::toString),
                Optional.empty(),
                Optional.empty(),
                key.map(Path::toString),
                Optional.of(PASSWORD));
        channel.replies = new Replies();
        channel.replies.clock = clock;
        channel.services = new BusServices();
        channel.services.contract = new PayloadContract();
        channel.once = new OnceOnly();
        channel.once.exchanges = new Exchanges();
        channel.admission = new Admission();
        channel.admission.clock = clock;
        channel.admission.signatures = channel.signatures;
        channel.admission.caller = new CurrentCaller();
        channel.admission.clients = clients();
        channel.admission.accesses = new Accesses();
        channel.services.operations = new Answering();
    }

    /** The AsyncChannel over the same sender and services. */
    AsyncChannel async(BusInbox inbox, BusOutbox outbox) {
        AcceptMessage accept = new AcceptMessage();
        accept.admission = channel.admission;
        accept.services = channel.services;
        accept.inbox = inbox;
        accept.replies = channel.replies;
        TellStatus status = new TellStatus();
        status.admission = channel.admission;
        status.inbox = inbox;
        status.outbox = outbox;
        status.replies = channel.replies;
        OutgoingMessage outgoing = new OutgoingMessage();
        outgoing.senderId = "mamandar";
        HandOutMessages handOut = new HandOutMessages();
        handOut.admission = channel.admission;
        handOut.outbox = outbox;
        handOut.outgoing = outgoing;
        handOut.replies = channel.replies;
        Reports reports = new Reports();
        reports.admission = channel.admission;
        reports.outbox = outbox;
        reports.peer = "demo-is";
        DeliveryReport delivery = new DeliveryReport();
        delivery.reports = reports;
        delivery.replies = channel.replies;
        StateReport state = new StateReport();
        state.reports = reports;
        state.replies = channel.replies;
        return new AsyncChannel(List.of(accept, status, handOut, delivery, state), channel.replies, channel.signatures);
    }

    Door.Answer send(byte[] body, String contentType) {
        MessageFacts facts = new MessageFacts(LoggedMessage.Channel.BUS_SYNC, "127.0.0.1");
        return new Door(channel).answer(body, contentType, new Received(facts, "hash", "127.0.0.1"));
    }

    static Door.Answer send(Channel channel, String body) {
        MessageFacts facts = new MessageFacts(LoggedMessage.Channel.BUS_ASYNC, "127.0.0.1");
        return new Door(channel).answer(body.getBytes(UTF_8), "text/xml", new Received(facts, "hash", "127.0.0.1"));
    }

    Door.Answer send(String body) {
        return send(body.getBytes(UTF_8), "text/xml; charset=utf-8");
    }

    static byte[] file(String name) {
        try (InputStream in = TestBus.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Accesses implements BusAccessService {
        @Override
        public Optional<BusAccess> findAccess(String senderId, String serviceId) {
            ClientView client = new ClientView(
                    7,
                    "demo-is",
                    "Demo",
                    Optional.of(BIN),
                    ClientScope.of(Set.of(ClientOperation.values())),
                    ClientQuota.none());
            SoapClient sender = new SoapClient(client, Optional.of(PASSWORD), true, false, false);
            boolean known = senderId.equals("demo-is") && BusServiceId.all().contains(serviceId) && policy.enabled();
            return known ? Optional.of(new BusAccess(sender, policy)) : Optional.empty();
        }

        @Override
        public Optional<String> findStrictest(String senderId) {
            return Optional.of("MAMANDAR_PING_V1");
        }

        @Override
        public List<BoundCertificate> listCertificates(long clientId) {
            return List.of();
        }
    }

    private final class Exchanges implements ExchangeService {
        @Override
        public Claim claim(long clientId, String messageId, byte[] hash) {
            byte[] before = hashes.putIfAbsent(messageId, hash);
            if (before == null) {
                return new Claim(State.MINE, Optional.of(UUID.randomUUID()), Optional.empty());
            }
            if (!Arrays.equals(before, hash)) {
                return new Claim(State.TAKEN, Optional.empty(), Optional.empty());
            }
            Optional<String> answer = Optional.ofNullable(answers.get(messageId));
            if (answer.isEmpty()) {
                waiting.add(Thread.currentThread());
            }
            return new Claim(answer.isPresent() ? State.ANSWERED : State.BUSY, Optional.empty(), answer);
        }

        @Override
        public String answer(long clientId, String messageId, UUID claim, String answer) {
            answers.put(messageId, answer);
            return answer;
        }

        @Override
        public void release(long clientId, String messageId, UUID claim) {
            hashes.remove(messageId);
        }
    }

    /** Answers a ping with its echo and every other request with an empty result. */
    private final class Answering extends Operations {
        @Override
        public Response answer(Request request, Exchange exchange) {
            worked.incrementAndGet();
            duringWork.run();
            PingResponse response = new PingResponse();
            Result result = new Result();
            result.setCode(ResultCode.OK);
            result.setNameRu("Запрос выполнен");
            result.setNameKz("Сұрау салу орындалды");
            response.setResult(result);
            response.setRequestHash(exchange.requestHash());
            if (request instanceof Ping ping) {
                response.setEcho(ping.getEcho());
            }
            return response;
        }
    }

    private static ClientService clients() {
        return (ClientService) Proxy.newProxyInstance(
                TestBus.class.getClassLoader(),
                new Class<?>[] {ClientService.class},
                (proxy, method, arguments) -> null);
    }
}
