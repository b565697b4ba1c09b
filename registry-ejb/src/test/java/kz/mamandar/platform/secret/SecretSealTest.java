package kz.mamandar.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import kz.mamandar.testing.Secrets;
import org.junit.jupiter.api.Test;

class SecretSealTest {

    private final SecretSeal seal = new SecretSeal(Secrets.secret());

    @Test
    void what_was_sealed_opens_again() {
        assertThat(seal.open("demo-is", seal.seal("demo-is", "Құпия-2026"))).isEqualTo("Құпия-2026");
    }

    @Test
    void the_same_value_never_looks_the_same_twice() {
        assertThat(seal.seal("demo-is", "x")).isNotEqualTo(seal.seal("demo-is", "x"));
    }

    @Test
    void it_opens_for_its_owner_only() {
        String sealed = seal.seal("demo-is", "x");
        assertThatThrownBy(() -> seal.open("other", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_opens_with_its_key_only() {
        String sealed = seal.seal("demo-is", "x");
        byte[] other = new byte[32];
        other[0] = 1;
        SecretSeal another = new SecretSeal(new ServerSecret(Base64.getEncoder().encodeToString(other)));
        assertThatThrownBy(() -> another.open("demo-is", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_short_or_malformed_key_is_refused() {
        assertThatThrownBy(() -> new ServerSecret("c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("registry.secret.key");
        assertThatThrownBy(() -> new ServerSecret("*"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("registry.secret.key");
    }

    @Test
    void parts_of_a_keyed_hash_do_not_run_together() {
        ServerSecret secret = Secrets.secret();
        assertThat(secret.mac("use", "ab", "c")).isNotEqualTo(secret.mac("use", "a", "bc"));
        assertThat(secret.mac("use", "a")).isNotEqualTo(secret.mac("other", "a"));
    }
}
