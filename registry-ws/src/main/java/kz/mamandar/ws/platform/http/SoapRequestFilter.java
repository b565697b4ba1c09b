package kz.mamandar.ws.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * In front of the SOAP endpoints: bounds the bytes of a request, keeps their hash, and answers a GET that does not ask for the
 * contract with 405.
 */
@WebFilter({"/soap/*", "/soap12/*"})
public class SoapRequestFilter extends HttpFilter {

    /** Request attribute with the SHA-256 of the request's bytes in hexadecimal. */
    public static final String HASH = "kz.mamandar.requestHash";

    private static final Set<String> XML_TYPES = Set.of("text/xml", "application/soap+xml", "application/xml");
    private static final Pattern SCHEMA = Pattern.compile("(?i)xsd=[\\w-]+\\.xsd");
    private static final int MAX_BYTES = 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getMethod()) {
            case "POST" -> post(request, response, chain);
            case "GET" -> get(request, response, chain);
            default -> refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "POST, GET");
        }
    }

    private void post(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isXml(request.getContentType())) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "POST, GET");
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "POST, GET");
            return;
        }
        RequestBytes whole = new RequestBytes(request, body);
        whole.setAttribute(HASH, whole.sha256());
        chain.doFilter(whole, response);
    }

    /** No attachments, and nothing that only looks like XML. */
    private static boolean isXml(String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return XML_TYPES.contains(type);
    }

    private void get(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        if (query != null
                && (query.equalsIgnoreCase("wsdl") || SCHEMA.matcher(query).matches())) {
            chain.doFilter(request, response);
        } else {
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "POST");
        }
    }

    private static void refuse(HttpServletResponse response, int status, String allowed) {
        response.setStatus(status);
        response.setHeader("Allow", allowed);
        response.setContentLength(0);
    }
}
