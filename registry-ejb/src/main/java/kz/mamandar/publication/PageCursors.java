package kz.mamandar.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.secret.ServerSecret;

/**
 * Where a page ended, as it is given out: opaque, and under a keyed hash that binds it to the question it answers. A cursor
 * that was changed, or that belongs to other filters, is refused.
 */
@ApplicationScoped
class PageCursors {

    private static final String USE = "page-cursor";
    private static final int MAC_LENGTH = 32;

    private ServerSecret secret;

    protected PageCursors() {}

    @Inject
    PageCursors(ServerSecret secret) {
        this.secret = secret;
    }

    String seal(String scope, String place) {
        String sealed = mac(scope, place) + place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
    }

    /** The place in the cursor, if there is a cursor; INVALID_REQUEST at {@code cursor} when it is not ours for this scope. */
    Optional<String> open(String scope, Optional<String> cursor) {
        return cursor.map(text -> opened(scope, text)
                .orElseThrow(() -> new RegistryException(Problem.at("cursor", ErrorCode.INVALID_REQUEST))));
    }

    private Optional<String> opened(String scope, String cursor) {
        try {
            String sealed = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (sealed.length() < MAC_LENGTH) {
                return Optional.empty();
            }
            String place = sealed.substring(MAC_LENGTH);
            byte[] wanted = mac(scope, place).getBytes(StandardCharsets.UTF_8);
            byte[] given = sealed.substring(0, MAC_LENGTH).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(wanted, given) ? Optional.of(place) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private String mac(String scope, String place) {
        return secret.mac(USE, scope, place).substring(0, MAC_LENGTH);
    }
}
