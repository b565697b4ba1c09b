package kz.mamandar.it.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that do not go on, and some that go on for ever: each ends, with 408 or with a closed connection (docs/operations.md). */
@TestInstance(Lifecycle.PER_CLASS)
class SlowRequestsIT {

    private static final int SECONDS = 3;

    /** The server looks at silent connections now and then, and this machine may be busy. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private static final String MESSAGE = "Content-Type: text/xml\r\nContent-Length: 5000\r\n\r\n<soapenv:Envelope";
    private static final String SOAP = "POST /services/soap/specialists/v1 HTTP/1.1\r\nHost: localhost\r\n" + MESSAGE;
    private static final String BUS = "POST /services/shep/sync HTTP/1.1\r\nHost: localhost\r\n" + MESSAGE;
    private static final String REST = "POST /services/api/v1/verifications HTTP/1.1\r\nHost: localhost\r\n"
            + "Authorization: Bearer demo-integrator\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{";
    private static final String FORM = "POST /kk/sign-in HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\ncontact=";
    private static final String HEAD = "GET /kk/ HTTP/1.1\r\nHost: localhost\r\nX-Half: a";

    private Product product;

    @BeforeAll
    void start(@TempDir Path folder) {
        product = Product.start(
                Distribution.with("--demo", "--port", Integer.toString(Distribution.freePort()))
                        .property("registry.http.silence.seconds", Integer.toString(SECONDS))
                        .property("registry.body.seconds", Integer.toString(SECONDS)),
                folder.resolve("data"));
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {SOAP, BUS, REST, HEAD})
    void aHalfOfARequestEnds(String half) throws IOException {
        assertThat(end(half, "")).matches("(?s)|HTTP/1.1 [45].*");
    }

    /** The server gives a page the fields that came, as if the form had no others: the page is shown anew. */
    @Test
    void aHalfOfAFormIsAnsweredAndEnds() throws IOException {
        assertThat(end(FORM, "")).matches("(?s)|HTTP/1.1 [245].*");
    }

    @ParameterizedTest
    @ValueSource(strings = {SOAP, BUS, REST})
    void aMessageThatDripsOnEnds(String beginning) throws IOException {
        assertThat(end(beginning, " ")).startsWith("HTTP/1.1 408 ");
    }

    /** What the server says before it closes; fails when it goes on listening. */
    private String end(String beginning, String drop) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), product.port())) {
            socket.setSoTimeout(500);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            StringBuilder answer = new StringBuilder();
            Instant latest = Instant.now().plus(LONGEST);
            while (Instant.now().isBefore(latest)) {
                try {
                    int next = in.read();
                    if (next < 0) {
                        return answer.toString();
                    }
                    answer.append((char) next);
                } catch (SocketTimeoutException silent) {
                    socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException reset) {
                    return answer.toString();
                }
            }
            throw new AssertionError("still listening, said only '" + answer + "'");
        }
    }
}
