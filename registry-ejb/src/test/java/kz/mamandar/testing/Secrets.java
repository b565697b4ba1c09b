package kz.mamandar.testing;

import java.util.Base64;
import kz.mamandar.platform.secret.ServerSecret;

/** A secret of the installation for tests. */
public final class Secrets {

    private Secrets() {}

    public static ServerSecret secret() {
        return new ServerSecret(Base64.getEncoder().encodeToString(new byte[32]));
    }
}
