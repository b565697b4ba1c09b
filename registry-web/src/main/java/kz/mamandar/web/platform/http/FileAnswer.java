package kz.mamandar.web.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import kz.mamandar.web.platform.route.Urls;

/**
 * A file that somebody uploaded, as an answer that cannot harm whoever opens it: its type is said and not guessed, it can run
 * nothing, and only our own pages may frame it.
 */
public final class FileAnswer {

    private static final String PDF = "application/pdf";
    /** Chromium shows no PDF in a sandbox; without one it still gets nothing to run or to load. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; "
            + "object-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private FileAnswer() {}

    /** To be shown in a frame or a tab, and saved under its name from there. */
    public static void show(HttpServletResponse response, StoredFile file) throws IOException {
        send(response, file, "inline");
    }

    /** To be saved. */
    public static void save(HttpServletResponse response, StoredFile file) throws IOException {
        send(response, file, "attachment");
    }

    private static void send(HttpServletResponse response, StoredFile file, String disposition) throws IOException {
        response.setContentType(file.contentType());
        response.setContentLengthLong(file.size());
        response.setHeader("Content-Disposition", disposition + "; " + fileNameParameters(file.fileName()));
        response.setHeader("Content-Security-Policy", PDF.equals(file.contentType()) ? POLICY : POLICY + "; sandbox");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, no-store");
        try (InputStream content = file.content()) {
            content.transferTo(response.getOutputStream());
        }
    }

    /** The name for browsers of today (RFC 5987, RFC 6266), and one in ASCII for the others. */
    static String fileNameParameters(String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "filename=\"" + plain + "\"; filename*=UTF-8''"
                + Urls.encodeSegment(fileName).replace("*", "%2A");
    }

    /** The answer closes the stream. */
    public record StoredFile(String fileName, String contentType, long size, InputStream content) {}
}
