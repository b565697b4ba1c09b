package kz.mamandar.ws.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as it was sent to the proxy in front of us, so that the contract names addresses that work from outside. */
final class ForwardedRequest extends HttpServletRequestWrapper {

    private static final Pattern HOST = Pattern.compile("([\\w.-]{1,253})(?::(\\d{1,5}))?");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final String scheme;
    private final String host;
    private final int port;

    ForwardedRequest(HttpServletRequest request) {
        super(request);
        Optional<String> proto = first("X-Forwarded-Proto").filter(text -> text.matches("https?"));
        Optional<Matcher> forwarded =
                first("X-Forwarded-Host").map(HOST::matcher).filter(Matcher::matches);
        scheme = proto.orElse(request.getScheme());
        host = forwarded.map(match -> match.group(1)).orElse(request.getServerName());
        boolean behindProxy = proto.isPresent() || forwarded.isPresent();
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        port = first("X-Forwarded-Port")
                .or(() -> forwarded.map(match -> match.group(2)))
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .orElse(behindProxy ? usual : request.getServerPort());
    }

    /** The value next to us, were there several proxies. */
    private Optional<String> first(String header) {
        return Optional.ofNullable(getHeader(header)).map(text -> text.split(",", 2)[0].strip());
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public String getServerName() {
        return host;
    }

    @Override
    public int getServerPort() {
        return port;
    }

    @Override
    public boolean isSecure() {
        return scheme.equals("https");
    }

    @Override
    public StringBuffer getRequestURL() {
        boolean usual = port == (scheme.equals("https") ? HTTPS : HTTP);
        return new StringBuffer(scheme + "://" + host + (usual ? "" : ":" + port) + getRequestURI());
    }
}
