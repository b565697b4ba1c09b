package kz.mamandar.it.flow;

import java.time.Instant;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Words;

/** The specialist, who follows the link of the message and confirms by a code. */
final class Specialist {

    private final Registry registry;
    private final Portal portal;
    private final Words words;

    Specialist(Registry registry, Portal portal, Words words) {
        this.registry = registry;
        this.portal = portal;
        this.words = words;
    }

    /** @param button key of the button that gives or withdraws */
    void decide(String link, String address, String button) {
        Instant before = Instant.now().minusSeconds(1);
        portal.open(link);
        portal.press(words.get("account.send"));
        portal.fill(words.get("code.code"), registry.mailbox().code(address, before))
                .press(words.get(button));
    }
}
