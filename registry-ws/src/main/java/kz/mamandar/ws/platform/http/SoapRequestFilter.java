package kz.mamandar.ws.platform.http;

import jakarta.inject.Inject;
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
import kz.mamandar.messagelog.LoggedMessage.Channel;
import kz.mamandar.ws.platform.log.ExchangeLog;

/**
 * In front of the SOAP endpoints: bounds the bytes of a request and the time it takes to come, keeps its bytes and their
 * hash, takes only the content type of the port's version of SOAP (so no attachments), and answers a GET that does not ask
 * for the contract with 405.
 */
@WebFilter({"/soap/*", "/soap12/*", "/shep/*"})
public class SoapRequestFilter extends HttpFilter {

    /** Request attribute with the SHA-256 of the request's bytes in hexadecimal. */
    public static final String HASH = "kz.mamandar.requestHash";

    /** Request attribute with the request's bytes. */
    public static final String BYTES = "kz.mamandar.requestBytes";

    private static final String SOAP_11 = "text/xml";
    private static final String SOAP_12 = "application/soap+xml";
    private static final int MAX_BYTES = 1024 * 1024;
    private static final Pattern SCHEMA = Pattern.compile("(?i)xsd=[\\w-]+\\.xsd");
    private static final Set<String> CHARSETS = Set.of("utf-8", "utf-16");

    @Inject
    private transient ExchangeLog log;

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
        if (!isOfTheBus(request) && !isTaken(request)) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "POST, GET");
            return;
        }
        if (request.getContentLengthLong() > MAX_BYTES) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "POST, GET");
            return;
        }
        BoundedBody body = BoundedBody.read(request.getInputStream(), MAX_BYTES);
        switch (body.end()) {
            case TOO_LONG -> refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "POST, GET");
            case TOO_SLOW -> refuse(response, HttpServletResponse.SC_REQUEST_TIMEOUT, "POST, GET");
            case WHOLE -> {
                RequestBytes whole = new RequestBytes(request, body.bytes());
                whole.setAttribute(HASH, whole.sha256());
                whole.setAttribute(BYTES, body.bytes());
                log.through(channel(request.getServletPath()), body.bytes(), whole, response, chain);
            }
        }
    }

    private static Channel channel(String path) {
        return switch (path) {
            case "/shep/sync" -> Channel.BUS_SYNC;
            case "/shep/async" -> Channel.BUS_ASYNC;
            default -> Channel.SOAP;
        };
    }

    /** Lenient by its own rules, and it has parts of a contract that are no schemas. */
    private static boolean isOfTheBus(HttpServletRequest request) {
        return request.getServletPath().startsWith("/shep/");
    }

    /** SOAP 1.1 comes as text/xml, SOAP 1.2 as application/soap+xml, both in Unicode (WS-I Basic Profile R1012). */
    private static boolean isTaken(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        Set<String> wanted =
                switch (request.getServletPath()) {
                    case "/soap" -> Set.of(SOAP_11);
                    case "/soap12" -> Set.of(SOAP_12);
                    default -> Set.of(SOAP_11, SOAP_12);
                };
        String charset = request.getCharacterEncoding();
        return wanted.contains(type.split(";", 2)[0].strip())
                && (charset == null || CHARSETS.contains(charset.toLowerCase(Locale.ROOT)))
                && request.getHeader("Content-Encoding") == null;
    }

    private static void get(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        boolean contract = query != null
                && (query.equalsIgnoreCase("wsdl") || SCHEMA.matcher(query).matches());
        if (contract || isOfTheBus(request)) {
            response.setHeader("Cache-Control", "no-cache");
            chain.doFilter(new ForwardedRequest(request), response);
        } else {
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "POST");
        }
    }

    private static void refuse(HttpServletResponse response, int status, String allowed) {
        response.setStatus(status);
        response.setHeader("Allow", allowed);
        response.setHeader("Connection", "close");
        response.setContentLength(0);
    }
}
