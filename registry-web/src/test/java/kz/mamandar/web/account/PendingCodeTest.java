package kz.mamandar.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mamandar.account.CodeSent;
import org.junit.jupiter.api.Test;

class PendingCodeTest {

    private static final Instant SENT = Instant.parse("2026-03-20T05:00:00Z");
    private static final CodeSent CODE = new CodeSent("a***@example.kz", SENT.plusSeconds(300), SENT.plusSeconds(60));

    private final PendingCode pending = new PendingCode();

    @Test
    void theSecondsToWaitAreRoundedUpAndNeverNegative() {
        pending.await("a@example.kz", CODE);

        assertThat(pending.secondsToWait(SENT)).isEqualTo(60);
        assertThat(pending.secondsToWait(SENT.plusMillis(59_001))).isEqualTo(1);
        assertThat(pending.secondsToWait(SENT.plusSeconds(60))).isZero();
        assertThat(pending.secondsToWait(SENT.plusSeconds(90))).isZero();
    }

    @Test
    void aCodeIsNotAskedForTwiceForTheSameAddressWhileItIsGood() {
        pending.await(" a@example.kz ", CODE);

        assertThat(pending.isGoodFor("a@example.kz", SENT.plusSeconds(299))).isTrue();
        assertThat(pending.isGoodFor("a@example.kz", SENT.plusSeconds(300))).isFalse();
        assertThat(pending.isGoodFor("b@example.kz", SENT)).isFalse();
        assertThat(pending.isGoodFor(null, SENT)).isFalse();
    }

    @Test
    void afterTheSignInNoCodeIsAwaited() {
        pending.await("a@example.kz", CODE);
        pending.clear();

        assertThat(pending.isAwaited()).isFalse();
        assertThat(pending.isGoodFor("a@example.kz", SENT)).isFalse();
    }
}
