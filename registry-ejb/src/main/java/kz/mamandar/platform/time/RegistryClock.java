package kz.mamandar.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Produces the one clock of the product. Kazakhstan has one time since 1 March 2024: UTC+5. */
@ApplicationScoped
public class RegistryClock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    @Produces
    public Clock clock() {
        return Clock.system(ZONE);
    }
}
