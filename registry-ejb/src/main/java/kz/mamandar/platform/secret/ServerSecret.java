package kz.mamandar.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret of the installation, {@code registry.secret.key}: 32 bytes as Base64, the same on every node. It never serves
 * directly; each use has a key derived from it, so that one use tells nothing of another.
 */
@ApplicationScoped
public class ServerSecret {

    private static final int KEY_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private byte[] master;

    protected ServerSecret() {}

    @Inject
    public ServerSecret(@ConfigProperty(name = "registry.secret.key") String encoded) {
        byte[] key = decoded(encoded);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("registry.secret.key must be 32 bytes as Base64");
        }
        master = key;
    }

    private static byte[] decoded(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("registry.secret.key must be 32 bytes as Base64", notBase64);
        }
    }

    /** Keyed hash (HMAC-SHA-256) of the parts as lower-case hex; parts of other lengths never give the same input. */
    public String mac(String use, String... parts) {
        Mac mac = macWith(derive(use));
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            mac.update(bytes);
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** The key of 32 bytes for this use. */
    byte[] derive(String use) {
        return macWith(master).doFinal(use.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac macWith(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }
}
