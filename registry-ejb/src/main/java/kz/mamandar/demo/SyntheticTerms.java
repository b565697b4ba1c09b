package kz.mamandar.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.rules.calendar.DueDate;
import kz.mamandar.rules.calendar.DueDateRule;

/** When synthetic applications were sent, accepted, due and decided: by the rule and the calendar of the product. */
final class SyntheticTerms {

    private static final long SEED = 0x6D61_6D61_7464L;
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 2, 3);
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final int TERM_IN_DAYS = 16;
    private static final int DAYS_OF_QUEUE = 9;

    private final DueDateRule rule;
    private final LocalDate today;
    private final Map<LocalDate, DueDate> terms = new ConcurrentHashMap<>();

    SyntheticTerms(DueDateRule rule, Clock clock) {
        this.rule = rule;
        today = LocalDate.now(clock.withZone(RegistryClock.ZONE));
    }

    /** One application's dates; decidedAt is null while it is under review. */
    record Term(Instant submittedAt, LocalDate submittedOn, LocalDate acceptedOn, LocalDate dueOn, Instant decidedAt) {

        LocalDate decidedOn() {
            return decidedAt.atZone(RegistryClock.ZONE).toLocalDate();
        }
    }

    /** Decided on some day since the order came into force. */
    Term decided(long person) {
        SplittableRandom random = new SplittableRandom(SEED + person);
        int days = (int) Math.max(1, ChronoUnit.DAYS.between(FIRST_DAY, today) - TERM_IN_DAYS);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(days));
        DueDate term = term(day);
        Instant decided = at(term.dueOn().minusDays(random.nextInt(2)), random);
        return new Term(at(day, random), day, term.acceptedOn(), term.dueOn(), decided);
    }

    /** Sent within the last days and still under review; some are overdue. */
    Term open(long person) {
        SplittableRandom random = new SplittableRandom(SEED + person);
        LocalDate day = today.minusDays(1L + random.nextInt(DAYS_OF_QUEUE));
        DueDate term = term(day);
        return new Term(at(day, random), day, term.acceptedOn(), term.dueOn(), null);
    }

    /** The moment at which a provider was licensed anew: after half of what has passed. */
    Instant licensedAnew(long provider) {
        long days = ChronoUnit.DAYS.between(FIRST_DAY, today);
        return at(FIRST_DAY.plusDays(days / 2), new SplittableRandom(SEED - provider));
    }

    Instant beforeAll() {
        return FIRST_DAY.minusDays(1).atTime(OPENING).atZone(RegistryClock.ZONE).toInstant();
    }

    private DueDate term(LocalDate day) {
        return terms.computeIfAbsent(day, date -> rule.dueDate(date.atTime(OPENING)));
    }

    /** Some moment of the day before the office closes. */
    private Instant at(LocalDate day, SplittableRandom random) {
        long open = Math.max(1, Duration.between(OPENING, rule.closingTime()).toSeconds());
        return day.atTime(OPENING)
                .plusSeconds(random.nextLong(open))
                .atZone(RegistryClock.ZONE)
                .toInstant();
    }
}
