package kz.mamandar.web.platform.route;

import java.util.List;
import java.util.Set;

/**
 * The few addresses without a language: assets, resources of the component library, tools of the demo mode, and what the server
 * tells the operator.
 */
final class OutsideThePages {

    private static final List<String> PREFIXES = List.of("/assets/", "/jakarta.faces.resource/", "/metrics/");
    private static final Set<String> ADDRESSES = Set.of(
            "/favicon.ico",
            "/robots.txt",
            "/dev/mailbox",
            "/dev/mailbox.json",
            "/health",
            "/health/live",
            "/health/ready",
            "/health/started",
            "/metrics");

    private OutsideThePages() {}

    static boolean contains(String path) {
        return ADDRESSES.contains(path) || PREFIXES.stream().anyMatch(path::startsWith);
    }
}
