package kz.mamandar.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryPolicyTest {

    private static final Instant CREATED = Instant.parse("2026-03-20T05:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "4, 240", "5, 480", "6, 960", "7, 1920", "8, 3600", "9, 3600", "100, 3600"})
    void the_wait_doubles_from_thirty_seconds_to_an_hour(int attempts, long seconds) {
        assertThat(DeliveryPolicy.backOff(attempts)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_notice_is_tried_for_a_day() {
        Instant late = CREATED.plus(Duration.ofHours(23));
        assertThat(DeliveryPolicy.nextAttempt(NoticeKind.APPLICATION_RETURNED, CREATED, 20, late))
                .contains(CREATED.plus(Duration.ofHours(24)));
        assertThat(DeliveryPolicy.nextAttempt(NoticeKind.APPLICATION_RETURNED, CREATED, 20, late.plusMillis(1)))
                .isEmpty();
    }

    @Test
    void a_code_is_tried_only_while_it_is_good() {
        assertThat(DeliveryPolicy.nextAttempt(NoticeKind.SIGN_IN_CODE, CREATED, 1, CREATED.plusSeconds(271)))
                .isEmpty();
        assertThat(DeliveryPolicy.nextAttempt(NoticeKind.SIGN_IN_CODE, CREATED, 1, CREATED.plusSeconds(270)))
                .isPresent();
    }
}
