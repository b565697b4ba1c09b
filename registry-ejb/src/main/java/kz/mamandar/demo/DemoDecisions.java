package kz.mamandar.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.mamandar.decision.DecisionService;
import kz.mamandar.decision.DecisionService.Decide;
import kz.mamandar.decision.ReviewService;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.rules.application.DecisionOutcome;

/** What the reviewer of the demonstration decided. */
@ApplicationScoped
class DemoDecisions {

    private static final String REVIEWER = "reviewer";

    @Inject
    private ReviewService reviews;

    @Inject
    private DecisionService decisions;

    @Inject
    private Jdbc jdbc;

    @Inject
    private CurrentCaller caller;

    void register(String number) {
        decide(number, DecisionOutcome.REGISTERED, Set.of(), null, null, null, null);
    }

    void sendBack(String number) {
        decide(
                number,
                DecisionOutcome.RETURNED,
                Set.of("RET-3"),
                "Дипломның қосымшасын тіркеңіз. / Приложите приложение к диплому.",
                null,
                null,
                null);
    }

    void refuse(String number) {
        decide(
                number,
                DecisionOutcome.REFUSED,
                Set.of("REF-3"),
                null,
                "Астана қаласы аудандық сотының шешімі",
                "2-1045/2025",
                LocalDate.of(2025, 9, 16));
    }

    private void decide(
            String number,
            DecisionOutcome outcome,
            Set<String> reasons,
            String comment,
            String basisAct,
            String basisNumber,
            LocalDate basisDate) {
        caller.set(Caller.staff(reviewerId(), REVIEWER, Set.of(Role.REVIEWER), null));
        int version = reviews.open(number).application().version();
        decisions.decide(new Decide(number, version, outcome, reasons, comment, basisAct, basisNumber, basisDate));
    }

    private long reviewerId() {
        return jdbc.find("select id from staff where login = ?", List.of(REVIEWER), row -> row.getLong("id"))
                .orElseThrow();
    }
}
