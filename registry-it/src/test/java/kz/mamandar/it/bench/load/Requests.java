package kz.mamandar.it.bench.load;

import java.nio.charset.StandardCharsets;

/** Requests as the bytes that go over the line. */
public final class Requests {

    private Requests() {}

    public static byte[] get(String path, String... headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + lines(headers) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] post(String path, String contentType, String body, String... headers) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + contentType
                        + "\r\nContent-Length: " + content.length + "\r\n" + lines(headers) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + content.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        return whole;
    }

    private static String lines(String... headers) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            lines.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        return lines.toString();
    }
}
