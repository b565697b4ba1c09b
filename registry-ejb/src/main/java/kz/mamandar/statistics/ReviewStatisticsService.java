package kz.mamandar.statistics;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.rules.application.DecisionOutcome;

/** Figures of the review for the supervisor and the Ministry; no personal data in them. */
@Local
public interface ReviewStatisticsService {

    /** Figures of a period, both days included. DATES_REVERSED when it ends before it begins. */
    ReviewFigures figures(LocalDate from, LocalDate to);

    /**
     * @param received applications sent in the period, each round for itself
     * @param decided decisions made in the period
     * @param decidedInTime those of them made no later than the due date
     * @param openNow under review at this moment; overdueNow those past their due date
     * @param medianDays working days from acceptance to decision, of which half took no more; empty without decisions
     * @param byReason decisions per reason; one decision can have several
     */
    record ReviewFigures(
            long received,
            long decided,
            long decidedInTime,
            long openNow,
            long overdueNow,
            Optional<Integer> medianDays,
            Map<DecisionOutcome, Long> byOutcome,
            List<ReasonCount> byReason) {}

    record ReasonCount(String reasonCode, long number) {}
}
