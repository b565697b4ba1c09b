package kz.mamandar.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongPredicate;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.ExternalPostgres;
import kz.mamandar.it.testing.Product;
import kz.mamandar.it.testing.Sql;
import org.junit.jupiter.api.Test;

/** On a product of its own: an extract must be larger than what all buffers on its way can take. */
class SilentClientIT {

    private static final int SPECIALISTS = 20_000;
    /** What the operations manual promises, and some time for a slow machine. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final String COPYING =
            "select count(*) from pg_stat_activity where query ilike 'copy (%' and state <> 'idle'";

    @Test
    void aClientThatStopsReadingHoldsNoConnectionForEver() throws IOException {
        Path folder = Files.createTempDirectory("mamandar-it");
        try (ExternalPostgres database = ExternalPostgres.start()) {
            database.usedBy(Distribution.with("migrate")).run();
            String specialists = Integer.toString(SPECIALISTS);
            assertThat(database.usedBy(Distribution.with("demo", "--specialists", specialists))
                            .run()
                            .status())
                    .isZero();
            Distribution services =
                    database.usedBy(Distribution.with("--port", Integer.toString(Distribution.freePort())));
            try (Product product = Product.start(services, folder.resolve("data"))) {
                stopReading(product.port(), new Sql(database.dataSource()));
            }
        }
    }

    private static void stopReading(int port, Sql sql) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream()
                    .write("GET /services/api/v1/extracts/specialists.json HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(15), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(await(sql, copies -> copies > 0, Duration.ofSeconds(10)))
                    .as("it is being read")
                    .isTrue();
            assertThat(await(sql, copies -> copies == 0, LONGEST))
                    .as("its connection has come back")
                    .isTrue();
            assertThat(left(in)).as("it was cut off, the client can tell").doesNotEndWith("0\r\n\r\n");
        }
    }

    private static String left(InputStream in) throws IOException {
        try {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "reset";
        }
    }

    /** The first snapshot may be copied at the same time. */
    private static boolean await(Sql sql, LongPredicate wanted, Duration longest) {
        Instant latest = Instant.now().plus(longest);
        while (!wanted.test(sql.number(COPYING))) {
            if (Instant.now().isAfter(latest)) {
                return false;
            }
            Sql.pause();
        }
        return true;
    }
}
