package kz.mamandar.web.platform.route;

import java.util.List;
import java.util.Set;

/** The few addresses without a language: assets, resources of the component library, and tools of the demo mode. */
final class OutsideThePages {

    private static final List<String> PREFIXES = List.of("/assets/", "/jakarta.faces.resource/");
    private static final Set<String> ADDRESSES =
            Set.of("/favicon.ico", "/robots.txt", "/dev/mailbox", "/dev/mailbox.json");

    private OutsideThePages() {}

    static boolean contains(String path) {
        return ADDRESSES.contains(path) || PREFIXES.stream().anyMatch(path::startsWith);
    }
}
