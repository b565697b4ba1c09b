package kz.mamandar.publication;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where a page ended: opaque outside, the last row's place in the order inside. */
record PageCursor(int rank, String sortName, long id) {

    String encoded() {
        String plain = rank + ":" + id + ":" + sortName;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor, or nothing when it is not one of ours. */
    static Optional<PageCursor> decode(String encoded) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 3);
            return parts.length == 3
                    ? Optional.of(new PageCursor(Integer.parseInt(parts[0]), parts[2], Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
