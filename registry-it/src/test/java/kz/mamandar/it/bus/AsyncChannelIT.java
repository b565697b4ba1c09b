package kz.mamandar.it.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.mamandar.it.bus.BusSimulator.Taken;
import kz.mamandar.it.flow.Staff;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.Http;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Product;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product and a bus that is down, that comes up again and that asks; the product is killed in between. */
@AgainstRegistry
class AsyncChannelIT {

    private static final String ADDRESS = "/services/shep/async";
    private static final String SENDER =
            "<sender><senderId>demo-is</senderId><password>Mamandar-demo-2026</password></sender>";
    private static final int REQUESTS = 12;

    @TempDir
    Path folder;

    @Test
    void nothing_is_lost_when_either_side_is_down_or_killed(Portal browser) throws Exception {
        int port = Distribution.freePort();
        try (BusSimulator bus = new BusSimulator(Distribution.freePort())) {
            List<String> accepted = new ArrayList<>();
            Product first = start("services", port, bus);
            for (int i = 0; i < REQUESTS; i++) {
                accepted.add(send(first.http(), ping("жауап " + i)));
            }
            first.signal("KILL");
            bus.up();
            try (Product again = start("all", port, bus)) {
                answersFollowNotices(bus, accepted);
                aMessageWaitsForABusThatIsDown(again.http(), bus);
                subscribersAreToldOfChanges(again, bus, browser);
            }
        }
    }

    private static void answersFollowNotices(BusSimulator bus, List<String> accepted) {
        List<Taken> taken = bus.await(got -> responses(got).size() >= accepted.size());
        assertThat(responses(taken)).containsExactlyInAnyOrderElementsOf(accepted);
        for (String id : accepted) {
            List<String> types = taken.stream()
                    .filter(message -> message.correlationId().equals(id))
                    .map(Taken::type)
                    .toList();
            assertThat(types).containsExactly("NOTIFICATION", "RESPONSE");
        }
        assertThat(taken.stream().map(Taken::xml).collect(Collectors.joining())).contains("жауап 0", "жауап 11");
    }

    private static void aMessageWaitsForABusThatIsDown(Http http, BusSimulator bus) {
        bus.down();
        String id = send(http, ping("кейін"));
        assertThat(status(http, id)).contains("<messageState>DELIVERED</messageState>");
        bus.up();
        Taken response = bus.await(got -> responses(got).contains(id)).stream()
                .filter(message -> message.type().equals("RESPONSE"))
                .filter(message -> message.correlationId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(status(http, id)).contains("<statusCode>ANSWERED</statusCode>");
        String again = post(http, delivery(response.busId(), "MESSAGE_NOT_ACCTEPTED", "RESEND"))
                .body();
        assertThat(again).contains("sendDeliveryNotificationResponse");
        Taken sentAgain = bus
                .await(got -> responses(got).stream().filter(id::equals).count() == 2)
                .stream()
                .filter(message -> message.type().equals("RESPONSE"))
                .filter(message -> message.correlationId().equals(id))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        for (String busId : List.of(response.busId(), sentAgain.busId())) {
            assertThat(post(http, delivery(busId, "MESSAGE_ACCEPTED", "NOT_RESEND"))
                            .body())
                    .as("every id that the bus gave is known")
                    .contains("sendDeliveryNotificationResponse");
        }
    }

    /** Somebody subscribes to a person whom the supervisor then suspends. */
    private static void subscribersAreToldOfChanges(Product product, BusSimulator bus, Portal browser) {
        Entry entry = anyEntry(product);
        String id = send(
                product.http(),
                request(
                        "MAMANDAR_SUBSCRIBE_V1",
                        "<b:subscribe xmlns:b=\"http://mamandar.kz/ws/bus/v1\"><b:requestorBin>600140000008</b:requestorBin>"
                                + "<b:purpose>Тексеру</b:purpose><b:person><b:iin>" + entry.iin()
                                + "</b:iin></b:person></b:subscribe>"));
        bus.await(got -> responses(got).contains(id));
        Registry registry = Registry.of(product);
        new Staff(browser.another(registry), Words.of("kk"))
                .signIn(registry, "supervisor")
                .suspend(entry.registryNumber(), "AUTHORITY_ACT", "Сот шешімі", "12-1/7");
        Taken update = bus
                .await(got -> got.stream().anyMatch(message -> message.type().equals("UPDATE")))
                .stream()
                .filter(message -> message.type().equals("UPDATE"))
                .findFirst()
                .orElseThrow();
        assertThat(update.correlationId()).isEqualTo(id);
        assertThat(update.xml())
                .contains("personChanged", entry.iin(), "getSpecialistResponse", entry.registryNumber(), "SUSPENDED");
    }

    private static Entry anyEntry(Product product) {
        try (Connection connection = product.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select iin, registry_number from specialist where status = 'ACTIVE' order by id limit 1")) {
            row.next();
            return new Entry(row.getString("iin"), row.getString("registry_number"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Entry(String iin, String registryNumber) {}

    private Product start(String role, int port, BusSimulator bus) {
        return Product.start(
                Distribution.with("--demo", "--port", Integer.toString(port))
                        .variable("REGISTRY_NODE_ROLE", role)
                        .variable("REGISTRY_BUS_ADDRESS", bus.address())
                        .variable("REGISTRY_BUS_RETRY_SECONDS", "1")
                        .property("registry.bus.lease.seconds", "40"),
                folder.resolve("data"));
    }

    private static List<String> responses(List<Taken> taken) {
        return taken.stream()
                .filter(message -> message.type().equals("RESPONSE"))
                .map(Taken::correlationId)
                .toList();
    }

    private static String ping(String echo) {
        return request("MAMANDAR_PING_V1", BusMessage.ping(echo).payload());
    }

    private static String request(String service, String payload) {
        return "<a:sendMessage><request><messageInfo><messageId>" + UUID.randomUUID() + "</messageId><serviceId>"
                + service + "</serviceId><messageType>REQUEST</messageType><messageDate>" + now() + "</messageDate>"
                + SENDER + "</messageInfo><messageData><data>" + payload
                + "</data></messageData></request></a:sendMessage>";
    }

    private static String delivery(String id, String status, String resend) {
        return "<a:sendDeliveryNotification><request><notification><messageId>" + id
                + "</messageId><serviceId>MAMANDAR_PING_V1</serviceId><notificationDate>" + now()
                + "</notificationDate><deliveryStatus><receiveStatus>" + status + "</receiveStatus><statusDate>" + now()
                + "</statusDate><resendMessage>" + resend
                + "</resendMessage></deliveryStatus></notification><requestDate>"
                + now() + "</requestDate>" + SENDER + "</request></a:sendDeliveryNotification>";
    }

    /** Sends a request until it is accepted, and gives its id. */
    private static String send(Http http, String operation) {
        HttpResponse<String> response = post(http, operation);
        assertThat(response.body()).contains("sendMessageResponse");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(post(http, operation).body())
                .as("a copy gets the same id")
                .contains(response.body().split("<messageId>")[1].split("<")[0]);
        return operation.split("<messageId>")[1].split("<")[0];
    }

    private static String status(Http http, String id) {
        return post(
                        http,
                        "<a:getMessageStatus><request><messageId>" + id + "</messageId><requestDate>" + now()
                                + "</requestDate>" + SENDER + "</request></a:getMessageStatus>")
                .body();
    }

    private static HttpResponse<String> post(Http http, String operation) {
        return http.post(
                ADDRESS,
                "text/xml; charset=utf-8",
                "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
                        + " xmlns:a=\"http://bip.bee.kz/AsyncChannel/v10/Types\"><soapenv:Body>" + operation
                        + "</soapenv:Body></soapenv:Envelope>");
    }

    private static String now() {
        return OffsetDateTime.now(ZoneOffset.ofHours(5)).withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
