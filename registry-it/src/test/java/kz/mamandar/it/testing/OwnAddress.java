package kz.mamandar.it.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Calls from an address of its own, so that who calls from the usual one has its limit for itself. */
public record OwnAddress(String address) {

    /** Two thousand requests, or fewer when one of a hundred was refused as one too many; the heads of the last hundred answers. */
    public String callsUntilHeldBack(Product product) {
        String answers = "";
        for (int i = 0; i < 20 && !answers.contains("HTTP/1.1 429"); i++) {
            answers = callsClassifiers(100, product);
        }
        return answers;
    }

    /** So many requests for the list of classifiers over one connection; the heads of all answers. */
    public String callsClassifiers(int number, Product product) {
        String request = "HEAD /services/api/v1/classifiers HTTP/1.1\r\nHost: localhost\r\n";
        String all = (request + "\r\n").repeat(number - 1) + request + "Connection: close\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), product.port(), InetAddress.getByName(address), 0)) {
            socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
