package kz.mamandar.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the domain refuses, by its code. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RegistryException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    /** Refused at this field, whatever else is wrong. */
    public static void assertRefusedAt(String field, ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(RegistryException.class, refused -> assertThat(refused.problems())
                        .anySatisfy(problem -> {
                            assertThat(problem.field()).contains(field);
                            assertThat(problem.code()).isEqualTo(code);
                        }));
    }
}
