package kz.mamandar.statistics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import kz.mamandar.calendar.CalendarService;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.rules.application.DecisionOutcome;

@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReviewStatisticsServiceBean implements ReviewStatisticsService {

    private static final String RECEIVED =
            "select count(*) from application_round where submitted_at >= ? and submitted_at < ?";
    private static final String OPEN =
            "select count(*) from application where status = 'SUBMITTED' and due_on is not null and (? or due_on < ?)";
    /** A term that the calendar moved counts as it was in the end. */
    private static final String DECIDED =
            """
            select d.outcome, r.accepted_on, (d.decided_at at time zone 'Asia/Almaty')::date as decided_on,
                   (d.decided_at at time zone 'Asia/Almaty')::date <= coalesce(
                       (select c.new_due_on from due_date_change c where c.application_id = r.application_id and c.round = r.round
                         order by c.id desc limit 1), r.due_on) as in_time,
                   count(*) as number
            from decision d join application_round r on r.application_id = d.application_id and r.round = d.round
            where d.decided_at >= ? and d.decided_at < ? group by 1, 2, 3, 4""";

    private static final String REASONS =
            """
            select g.reason_code, count(*) as number from decision d join decision_reason_given g on g.decision_id = d.id
            where d.decided_at >= ? and d.decided_at < ? group by 1 order by 2 desc, 1""";

    @Inject
    Jdbc jdbc;

    @Inject
    CalendarService calendar;

    @Inject
    Clock clock;

    @Override
    @AllowedTo({Role.SUPERVISOR, Role.MINISTRY})
    public ReviewFigures figures(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new RegistryException(Problem.at("to", ErrorCode.DATES_REVERSED));
        }
        List<Instant> period = List.of(startOf(from), startOf(to.plusDays(1)));
        List<Group> groups = jdbc.list(
                DECIDED,
                period,
                row -> new Group(
                        DecisionOutcome.valueOf(row.getString("outcome")),
                        row.getObject("accepted_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getBoolean("in_time"),
                        row.getLong("number")));
        return new ReviewFigures(
                jdbc.count(RECEIVED, period),
                groups.stream().mapToLong(Group::number).sum(),
                groups.stream().filter(Group::inTime).mapToLong(Group::number).sum(),
                open(true),
                open(false),
                medianDays(groups),
                byOutcome(groups),
                jdbc.list(
                        REASONS, period, row -> new ReasonCount(row.getString("reason_code"), row.getLong("number"))));
    }

    private long open(boolean all) {
        return jdbc.count(OPEN, List.of(all, LocalDate.now(clock)));
    }

    private static Map<DecisionOutcome, Long> byOutcome(List<Group> groups) {
        Map<DecisionOutcome, Long> counts = new EnumMap<>(DecisionOutcome.class);
        for (DecisionOutcome outcome : DecisionOutcome.values()) {
            counts.put(outcome, 0L);
        }
        groups.forEach(group -> counts.merge(group.outcome(), group.number(), Long::sum));
        return counts;
    }

    private Optional<Integer> medianDays(List<Group> groups) {
        TreeMap<Integer, Long> byDays = new TreeMap<>();
        ToIntBiFunction<LocalDate, LocalDate> workingDays = calendar.workingDaysCounter();
        groups.forEach(group ->
                byDays.merge(workingDays.applyAsInt(group.acceptedOn(), group.decidedOn()), group.number(), Long::sum));
        long half = (byDays.values().stream().mapToLong(Long::longValue).sum() + 1) / 2;
        long seen = 0;
        for (Map.Entry<Integer, Long> days : byDays.entrySet()) {
            seen += days.getValue();
            if (seen >= half) {
                return Optional.of(Math.max(0, days.getKey()));
            }
        }
        return Optional.empty();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(RegistryClock.ZONE).toInstant();
    }

    private record Group(
            DecisionOutcome outcome, LocalDate acceptedOn, LocalDate decidedOn, boolean inTime, long number) {}
}
