package kz.mamandar.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import kz.mamandar.platform.time.RegistryClock;

/** A clock that stands still until the test moves it on. */
public final class SteppingClock extends Clock {

    private Instant now;

    public SteppingClock(Instant start) {
        now = start.truncatedTo(ChronoUnit.MICROS);
    }

    public void advance(Duration step) {
        now = now.plus(step);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return RegistryClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
