package kz.mamandar.ws.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.mamandar.bus.BusInbox;
import kz.mamandar.bus.BusOutbox;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.ws.platform.xml.Dom;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Each operation of the AsyncChannel; every answer and fault satisfies the contract's own schema. */
class AsyncChannelTest {

    private static final String TYPES = "async-types.xsd";
    private static final String SENDER = "<sender><senderId>demo-is</senderId><password>secret</password></sender>";
    private static final String DATE = "<requestDate>2026-03-20T10:15:30+05:00</requestDate>";
    private static final String PING =
            "<m:ping xmlns:m=\"http://mamandar.kz/ws/specialists/v1\"><m:requestorBin>600101500007</m:requestorBin>"
                    + "<m:purpose>checking</m:purpose></m:ping>";

    private final List<BusInbox.NewRequest> accepted = new ArrayList<>();
    private final List<BusOutbox.NewMessage> notices = new ArrayList<>();
    private final List<BusOutbox.Report> reports = new ArrayList<>();
    private final UUID id = UUID.randomUUID();
    private boolean taken;
    private int looksBeforeItIsKnown;
    private final AsyncChannel channel = new TestBus().async(new Inbox(), new Outbox());

    @Test
    void a_request_is_accepted_at_once_with_a_notice_to_follow() {
        Element content = send("a:sendMessage", request("REQUEST", PING), TYPES);
        assertThat(Official.text(content, "response/messageId")).isEqualTo(id.toString());
        assertThat(Official.text(content, "response/correlationId")).isEqualTo("m-1");
        assertThat(Official.text(content, "response/sessionId")).startsWith("{").endsWith("}");
        assertThat(accepted).hasSize(1);
        assertThat(accepted.get(0).payload()).contains("<m:ping").doesNotContain("Envelope");
        assertThat(notices.get(0).type()).isEqualTo(BusOutbox.MessageType.NOTIFICATION);
        assertThat(notices.get(0).correlationId()).isEqualTo("m-1");
    }

    @Test
    void the_port_that_the_bus_calls_is_answered_in_its_own_namespace() {
        String message = envelope("a:sendMessage", request("REQUEST", PING))
                .replace("AsyncChannel/v10/Types\"", "AsyncChannel/v10/Types/Client\"");
        Element content = Official.checked(TestBus.send(channel, message).body(), "async-client-types.xsd");
        assertThat(content.getNamespaceURI()).endsWith("/Types/Client");
    }

    @Test
    void what_is_wrong_with_a_request_is_said_now() {
        assertFault("a:sendMessage", request("RESPONSE", PING), "field=messageInfo/messageType");
        assertFault("a:sendMessage", request("REQUEST", "<x/>"), "field=data/ping");
        assertFault("a:sendMessage", request("REQUEST", PING).replace(">secret<", ">wrong<"), "field=sender/password");
        assertFault("a:doSomething", "<messageId>1</messageId>", "field=Body/*");
        taken = true;
        assertFault("a:sendMessage", request("REQUEST", PING), "field=messageId used=another message");
        assertThat(accepted).hasSize(1);
    }

    @Test
    void the_state_of_a_request_is_told_to_its_sender() {
        Element content = send("a:getMessageStatus", "<messageId>m-1</messageId>" + DATE + SENDER, TYPES);
        assertThat(Official.text(content, "response/messageState")).isEqualTo("DELIVERED");
        assertThat(Official.text(content, "response/status/statusCode")).isEqualTo("RECEIVED");
        Element sent = send("a:getMessageStatus", "<messageId>bus-1</messageId>" + DATE + SENDER, TYPES);
        assertThat(Official.text(sent, "response/messageState")).isEqualTo("ON_DELIVERY");
        assertFault("a:getMessageStatus", "<messageId>unknown</messageId>" + DATE + SENDER, "field=request/messageId");
        assertFault("a:getMessageStatus", "<messageId>m-1</messageId>" + DATE, "field=request/sender");
    }

    @Test
    void messages_are_handed_out_to_those_who_fetch_them() {
        Element content = send("a:getMessages", DATE + "<serviceId>MAMANDAR_PING_V1</serviceId>" + SENDER, TYPES);
        assertThat(Official.text(content, "response/messages/messageInfo/messageType"))
                .isEqualTo("RESPONSE");
        assertThat(Official.text(content, "response/messages/messageInfo/correlationId"))
                .isEqualTo("m-1");
        Element data = Dom.childNamed(content, "response")
                .flatMap(r -> Dom.childNamed(r, "messages"))
                .flatMap(m -> Dom.childNamed(m, "messageData"))
                .flatMap(d -> Dom.childNamed(d, "data"))
                .orElseThrow();
        assertThat(Dom.children(data).get(0).getLocalName()).isEqualTo("pong");
        assertFault(
                "a:getMessages",
                DATE + "<serviceId>MAMANDAR_PING_V1</serviceId>" + SENDER + "<amount>many</amount>",
                "field=request/amount");
    }

    @Test
    void receivers_confirm_messages_or_want_them_again() {
        String notification = "<notification><messageId>bus-1</messageId><serviceId>MAMANDAR_PING_V1</serviceId>"
                + "<notificationDate>2026-03-20T10:15:30+05:00</notificationDate><deliveryStatus>"
                + "<receiveStatus>%s</receiveStatus><statusDate>2026-03-20T10:15:30+05:00</statusDate>"
                + "<resendMessage>%s</resendMessage></deliveryStatus></notification>" + DATE + SENDER;
        send("a:sendDeliveryNotification", notification.formatted("MESSAGE_ACCEPTED", "NOT_RESEND"), TYPES);
        send("a:sendDeliveryNotification", notification.formatted("MESSAGE_NOT_ACCTEPTED", "RESEND"), TYPES);
        send("a:sendDeliveryNotification", notification.formatted("MESSAGE_NOT_ACCTEPTED", "NOT_RESEND"), TYPES);
        assertThat(reports)
                .containsExactly(BusOutbox.Report.DELIVERED, BusOutbox.Report.RESEND, BusOutbox.Report.NOT_DELIVERED);
        assertFault(
                "a:sendDeliveryNotification",
                notification.formatted("PERHAPS", "RESEND"),
                "field=deliveryStatus/receiveStatus");
    }

    @Test
    void reports_on_a_copy_that_was_followed_by_another_are_taken_and_only_its_arrival_counts() {
        String notification = "<notification><messageId>bus-0</messageId><serviceId>MAMANDAR_PING_V1</serviceId>"
                + "<notificationDate>2026-03-20T10:15:30+05:00</notificationDate><deliveryStatus>"
                + "<receiveStatus>%s</receiveStatus><statusDate>2026-03-20T10:15:30+05:00</statusDate>"
                + "<resendMessage>%s</resendMessage></deliveryStatus></notification>" + DATE + SENDER;
        send("a:sendDeliveryNotification", notification.formatted("MESSAGE_NOT_ACCTEPTED", "RESEND"), TYPES);
        send("a:sendDeliveryNotification", notification.formatted("MESSAGE_NOT_ACCTEPTED", "NOT_RESEND"), TYPES);
        assertThat(reports).isEmpty();
        send("a:sendDeliveryNotification", notification.formatted("MESSAGE_ACCEPTED", "NOT_RESEND"), TYPES);
        assertThat(reports).containsExactly(BusOutbox.Report.DELIVERED);
    }

    @Test
    void a_report_may_come_before_the_bus_has_told_the_id_of_the_message_and_one_on_no_message_of_ours_is_refused() {
        String notification = "<notification><messageId>%s</messageId><serviceId>MAMANDAR_PING_V1</serviceId>"
                + "<notificationDate>2026-03-20T10:15:30+05:00</notificationDate><deliveryStatus>"
                + "<receiveStatus>MESSAGE_ACCEPTED</receiveStatus><statusDate>2026-03-20T10:15:30+05:00</statusDate>"
                + "<resendMessage>NOT_RESEND</resendMessage></deliveryStatus></notification>" + DATE + SENDER;
        looksBeforeItIsKnown = 3;
        send("a:sendDeliveryNotification", notification.formatted("bus-1"), TYPES);
        assertThat(reports).containsExactly(BusOutbox.Report.DELIVERED);
        assertFault("a:sendDeliveryNotification", notification.formatted("nobody's"), "field=notification/messageId");
        assertThat(reports).hasSize(1);
    }

    @Test
    void the_bus_tells_what_has_become_of_a_message() {
        String notification = "<notification><notificationId>n</notificationId><messageId>bus-1</messageId>"
                + "<notificationDate>2026-03-20T10:15:30+05:00</notificationDate><messageState>%s</messageState>"
                + "<status><statusCode>1</statusCode><statusMessage>x</statusMessage>"
                + "<statusDate>2026-03-20T10:15:30+05:00</statusDate></status></notification>"
                + DATE
                + SENDER;
        send("a:changeMassageStatusNotification", notification.formatted("DELIVERY_STOPPED"), TYPES);
        send("a:changeMassageStatusNotification", notification.formatted("ON_DELIVERY"), TYPES);
        assertThat(reports).containsExactly(BusOutbox.Report.DELIVERY_STOPPED);
        assertFault(
                "a:changeMassageStatusNotification", notification.formatted("LOST"), "field=notification/messageState");
    }

    private Element send(String operation, String request, String schema) {
        Door.Answer answer = TestBus.send(channel, envelope(operation, request));
        Element content = Official.checked(answer.body(), schema);
        assertThat(answer.status()).as(new String(answer.body())).isEqualTo(200);
        return content;
    }

    private void assertFault(String operation, String request, String data) {
        Door.Answer answer = TestBus.send(channel, envelope(operation, request));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(Official.text(Official.checked(answer.body(), TYPES), "errorData"))
                .isEqualTo(data);
    }

    private static String envelope(String operation, String request) {
        return """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:a="http://bip.bee.kz/AsyncChannel/v10/Types">\
                <soapenv:Body><%1$s><request>%2$s</request></%1$s></soapenv:Body></soapenv:Envelope>"""
                .formatted(operation, request);
    }

    private static String request(String type, String payload) {
        return "<messageInfo><messageId>m-1</messageId><serviceId>MAMANDAR_PING_V1</serviceId><messageType>" + type
                + "</messageType><messageDate>2026-03-20T10:15:30+05:00</messageDate>" + SENDER
                + "<sessionId>{0f6b2c1e-8a44-4d0a-9d55-2f6f0d1c7a11}</sessionId></messageInfo><messageData><data>"
                + payload + "</data></messageData>";
    }

    private final class Inbox implements BusInbox {
        @Override
        public Acceptance accept(NewRequest request, Optional<BusOutbox.NewMessage> notice) {
            accepted.add(request);
            notice.ifPresent(notices::add);
            return new Acceptance(id, taken);
        }

        @Override
        public List<Request> take() {
            return List.of();
        }

        @Override
        public void answered(Request request, BusOutbox.NewMessage answer) {
            notices.add(answer);
        }

        @Override
        public void failed(Request request, String reason) {
            throw new AssertionError(reason);
        }

        @Override
        public Optional<RequestState> findState(long clientId, String messageId) {
            return messageId.equals("m-1")
                    ? Optional.of(new RequestState(id, "MAMANDAR_PING_V1", "RECEIVED", TestBus.NOW))
                    : Optional.empty();
        }
    }

    private final class Outbox implements BusOutbox {
        @Override
        public void add(NewMessage message) {
            notices.add(message);
        }

        @Override
        public List<Message> take() {
            return List.of();
        }

        @Override
        public void delivered(UUID message, String busMessageId) {
            throw new AssertionError(busMessageId);
        }

        @Override
        public void failed(UUID message, String reason) {
            throw new AssertionError(reason);
        }

        @Override
        public List<Message> listWaiting(long clientId, String serviceId, int limit) {
            return List.of(new Message(
                    id, serviceId, "m-1", MessageType.RESPONSE, "<pong/>", PayloadForm.ELEMENT, TestBus.NOW, 1));
        }

        @Override
        public Optional<Sent> find(String messageId) {
            return messageId.startsWith("bus-") && looksBeforeItIsKnown-- <= 0
                    ? Optional.of(
                            new Sent(id, 7, "MAMANDAR_PING_V1", "ON_DELIVERY", TestBus.NOW, messageId.equals("bus-0")))
                    : Optional.empty();
        }

        @Override
        public void report(UUID message, Report report) {
            reports.add(report);
        }
    }
}
