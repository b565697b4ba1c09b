package kz.mamandar.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.publication.PublicRegistryService.Count;
import kz.mamandar.publication.PublicRegistryService.RegistryFigures;

/**
 * Counts the public registry for the first page and the statistics. Counting a million entries takes a good part of a second,
 * so figures are kept for fifty times as long as counting took, a minute at most: fresh on a small registry, and never more than
 * one in fifty parts of a processor on a large one.
 */
@ApplicationScoped
class RegistryCounts {

    private static final int KEPT_TIMES = 50;
    private static final Duration KEPT_AT_MOST = Duration.ofMinutes(1);
    private static final String BY_REGION =
            "select region_code as code, count(*) as number from publication group by region_code order by region_code";
    private static final String BY_PROFESSION =
            "select profession_code as code, count(*) as number from publication group by profession_code order by number desc, code";
    private static final String PROVIDERS =
            "select count(*) from provider o where exists (select 1 from publication p where p.provider_id = o.id)";

    private final Jdbc jdbc;
    private final Clock clock;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile Counted last;

    /** For the container, which makes a proxy of the class. */
    RegistryCounts() {
        this(null, null);
    }

    @Inject
    RegistryCounts(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One caller counts anew when it is time; meanwhile the others get what was counted last. */
    RegistryFigures get() {
        Counted known = last;
        if (known != null && clock.instant().isBefore(known.until)) {
            return known.figures;
        }
        if (known != null && !counting.tryLock()) {
            return known.figures;
        }
        if (known == null) {
            counting.lock();
        }
        try {
            if (last == known) {
                last = count();
            }
            return last.figures;
        } finally {
            counting.unlock();
        }
    }

    private Counted count() {
        Instant started = clock.instant();
        List<Count> byRegion = jdbc.list(BY_REGION, List.of(), RegistryCounts::counted);
        RegistryFigures figures = new RegistryFigures(
                byRegion.stream().mapToLong(Count::number).sum(),
                jdbc.count(PROVIDERS, List.of()),
                byRegion.size(),
                byRegion,
                jdbc.list(BY_PROFESSION, List.of(), RegistryCounts::counted));
        Instant done = clock.instant();
        Duration kept = Duration.between(started, done).multipliedBy(KEPT_TIMES);
        return new Counted(figures, done.plus(kept.compareTo(KEPT_AT_MOST) < 0 ? kept : KEPT_AT_MOST));
    }

    private static Count counted(ResultSet row) throws SQLException {
        return new Count(row.getString("code"), row.getLong("number"));
    }

    private record Counted(RegistryFigures figures, Instant until) {}
}
