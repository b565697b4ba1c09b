package kz.mamandar.ws.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * Gives every whole answer a strong tag, answers 304 when the client holds it, and packs what is worth packing. The packed
 * answer has a tag of its own, as RFC 9110 wants of strong tags.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class AnswerFilter implements ContainerResponseFilter {

    private static final int WORTH_PACKING = 860;
    private static final int TAG_BYTES = 16;
    /** A withdrawal of consent takes effect at once: caches may keep an answer but ask before they use it. */
    private static final String ALWAYS_ASK = "no-cache";

    private static final String PACKED = "-gzip";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(response.getEntity() instanceof byte[] body)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        boolean packed = body.length >= WORTH_PACKING
                && AcceptedEncoding.hasGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        if (response.getStatus() == 200 && isRead(request)) {
            if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
                headers.putSingle(HttpHeaders.CACHE_CONTROL, ALWAYS_ASK);
            }
            String tag = tag(body);
            headers.putSingle(HttpHeaders.ETAG, quoted(tag, packed));
            if (holds(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatus(304);
                response.setEntity(null);
                return;
            }
        }
        byte[] sent = packed ? packed(body) : body;
        if (packed) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setEntity(sent);
        }
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, sent.length);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private static String quoted(String tag, boolean packed) {
        return '"' + tag + (packed ? PACKED : "") + '"';
    }

    private static boolean holds(String wanted, String tag) {
        if (wanted == null) {
            return false;
        }
        for (String one : wanted.split(",")) {
            String candidate = one.strip();
            String strong = candidate.startsWith("W/") ? candidate.substring(2) : candidate;
            if (candidate.equals("*") || strong.equals(quoted(tag, false)) || strong.equals(quoted(tag, true))) {
                return true;
            }
        }
        return false;
    }

    private static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
