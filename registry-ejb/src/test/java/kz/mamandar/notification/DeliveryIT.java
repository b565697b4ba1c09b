package kz.mamandar.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.Channel;
import kz.mamandar.rules.contact.ContactAddress;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryIT {

    private static int databases;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ConcurrentLinkedQueue<String> texted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger smsStatus = new AtomicInteger(202);
    private HttpServer smsServer;
    private Database database;
    private URI smtp;

    @BeforeEach
    void start() throws IOException {
        database = Database.fresh("delivery_" + ++databases);
        mailServer.start();
        smtp = URI.create("smtp://out:secret@127.0.0.1:" + mailServer.getSmtp().getPort());
        mailServer.setUser("out@mamandar.kz", "out", "secret");
        smsServer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        smsServer.createContext("/", exchange -> {
            texted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(smsStatus.get(), -1);
            exchange.close();
        });
        smsServer.start();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        smsServer.stop(0);
    }

    @Test
    void an_e_mail_arrives_once_in_its_language() throws MessagingException {
        put("kasym@example.kz");
        carrier(false).carry();
        carrier(false).carry();
        MimeMessage[] arrived = mailServer.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("Тізілімге кіру коды");
        assertThat(new String(
                        Base64.getMimeDecoder().decode(GreenMailUtil.getBody(arrived[0])), StandardCharsets.UTF_8))
                .contains("123456");
        assertThat(arrived[0].getMessageID()).isEqualTo("<notice-1@mamandar.kz>");
        assertThat(arrived[0].getHeader("Content-Language")).containsExactly("kk");
    }

    @Test
    void a_secret_text_is_wiped_when_it_has_left_but_not_in_demo_mode() {
        put("kasym@example.kz");
        carrier(false).carry();
        assertThat(column("body")).isEmpty();
        put("kasym@example.kz");
        carrier(true).carry();
        assertThat(column("body")).contains("123456");
    }

    @Test
    void a_text_message_is_posted_as_json() {
        put("+77010000001");
        carrier(false).carry();
        assertThat(texted).singleElement().asString().contains("\"to\":\"+77010000001\"", "123456", "\"id\":\"1\"");
        assertThat(column("sent_at")).isNotNull();
    }

    @Test
    void a_refused_message_is_tried_again_later_and_given_up_in_the_end() {
        smsStatus.set(503);
        put("+77010000001");
        carrier(false).carry();
        carrier(false).carry();
        assertThat(texted).hasSize(1);
        assertThat(column("last_error")).isEqualTo("HTTP 503");
        clock.advance(Duration.ofSeconds(30));
        carrier(false).carry();
        assertThat(texted).hasSize(2);
        clock.advance(Duration.ofMinutes(5));
        carrier(false).carry();
        assertThat(column("failed_at")).isNotNull();
        clock.advance(Duration.ofHours(2));
        carrier(false).carry();
        assertThat(texted).hasSize(3);
    }

    @Test
    void a_dead_mail_server_leaves_no_address_in_the_error() {
        put("kasym@example.kz");
        mailServer.stop();
        carrier(false).carry();
        assertThat(column("last_error")).isNotBlank().doesNotContain("@", "kasym");
        assertThat(column("sent_at")).isNull();
    }

    @Test
    void without_a_gateway_a_message_waits_and_in_demo_mode_it_ends_in_the_mailbox() {
        put("kasym@example.kz");
        new Carrier(queue(), List.of(), false).carry();
        assertThat(column("sent_at")).isNull();
        new Carrier(queue(), List.of(), true).carry();
        assertThat(column("sent_at")).isNotNull();
    }

    @Test
    void what_a_dead_carrier_took_is_due_again_after_its_lease() {
        put("kasym@example.kz");
        assertThat(queue().take(EnumSet.allOf(Channel.class))).hasSize(1);
        carrier(false).carry();
        assertThat(mailServer.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        carrier(false).carry();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    private OutboxQueue queue() {
        return new OutboxQueue(database.jdbc(), clock);
    }

    private Carrier carrier(boolean demo) {
        URI sms = URI.create("http://127.0.0.1:" + smsServer.getAddress().getPort() + "/send");
        return new Carrier(
                queue(),
                List.of(new SmtpGateway(Optional.of(smtp), "no-reply@mamandar.kz"), new SmsGateway(Optional.of(sms))),
                demo);
    }

    private void put(String address) {
        TestOutbox.on(database, clock)
                .put(new Notice(
                        NoticeKind.SIGN_IN_CODE,
                        ContactAddress.parse(address).orElseThrow(),
                        Language.KK,
                        Map.of("code", "123456", "minutes", "5"),
                        Optional.empty(),
                        Optional.empty()));
    }

    private String column(String name) {
        return database.jdbc()
                .list(
                        "select * from notification order by id desc limit 1",
                        List.of(),
                        row -> Optional.ofNullable(row.getString(name)))
                .get(0)
                .orElse(null);
    }
}
