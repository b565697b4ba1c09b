package kz.mamandar.it.bus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The other side of the AsyncChannel: takes what the product sends, as the bus does. It can be down, and come up again. */
final class BusSimulator implements AutoCloseable {

    private static final Pattern TYPE = Pattern.compile("<messageType>(\\w+)</messageType>");
    private static final Pattern CORRELATION = Pattern.compile("<correlationId>([^<]+)</correlationId>");

    private final int port;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private HttpServer server;

    BusSimulator(int port) {
        this.port = port;
    }

    /** A message that the product sent. */
    record Taken(String busId, String type, String correlationId, String xml) {}

    String address() {
        return "http://localhost:" + port + "/async";
    }

    void up() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/async", this::take);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    void down() {
        server.stop(0);
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    List<Taken> await(Predicate<List<Taken>> wanted) {
        Instant latest = Instant.now().plus(Duration.ofMinutes(6));
        while (!wanted.test(taken())) {
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("The bus got only " + taken());
            }
            pause();
        }
        return taken();
    }

    private void take(HttpExchange exchange) throws IOException {
        String xml = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher type = TYPE.matcher(xml);
        Matcher correlation = CORRELATION.matcher(xml);
        boolean message = type.find() && correlation.find();
        String id = UUID.randomUUID().toString();
        if (message) {
            taken.add(new Taken(id, type.group(1), correlation.group(1), xml));
        }
        byte[] answer = (message ? response(id, correlation.group(1)) : "no message").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
        exchange.sendResponseHeaders(message ? 200 : 500, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String response(String id, String correlation) {
        return """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>\
                <a:sendMessageResponse xmlns:a="http://bip.bee.kz/AsyncChannel/v10/Types"><response><messageId>%s</messageId>\
                <correlationId>%s</correlationId><responseDate>2026-11-26T10:00:00.000+05:00</responseDate></response>\
                </a:sendMessageResponse></soapenv:Body></soapenv:Envelope>"""
                .formatted(id, correlation);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
