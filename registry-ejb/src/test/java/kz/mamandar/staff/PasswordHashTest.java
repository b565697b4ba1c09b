package kz.mamandar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void a_hash_says_how_it_was_made() {
        assertThat(PasswordHash.hash("Құпия-2026".toCharArray()))
                .matches("pbkdf2-sha512\\$210000\\$[^$]{22}\\$[^$]{43}");
    }

    @Test
    void the_right_password_fits_and_a_wrong_one_does_not() {
        String hash = PasswordHash.hash("Құпия-2026".toCharArray());
        assertThat(PasswordHash.verify("Құпия-2026".toCharArray(), hash)).isTrue();
        assertThat(PasswordHash.verify("Құпия-2025".toCharArray(), hash)).isFalse();
        assertThat(PasswordHash.verify(new char[0], hash)).isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(PasswordHash.hash("x".toCharArray())).isNotEqualTo(PasswordHash.hash("x".toCharArray()));
    }

    /** Made with Python's hashlib.pbkdf2_hmac. */
    @Test
    void it_agrees_with_another_implementation() {
        String hash = "pbkdf2-sha512$1000$c2FsdHNhbHRzYWx0c2FsdA$715rqIr5dXOVPpBhqqsugl037zT5bWJTWYmZtIcK8hA";
        assertThat(PasswordHash.verify("password".toCharArray(), hash)).isTrue();
        assertThat(PasswordHash.verify("Password".toCharArray(), hash)).isFalse();
    }

    @Test
    void a_hash_of_another_scheme_is_refused() {
        assertThatThrownBy(() -> PasswordHash.verify("x".toCharArray(), "md5$1$a$b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
