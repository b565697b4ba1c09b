package kz.mamandar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.calendar.CalendarChanged;
import kz.mamandar.calendar.CalendarService;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.rules.calendar.DueDate;

/** Moves the terms of applications under review when the working calendar changes, in the same transaction. */
@ApplicationScoped
public class TermKeeper {

    private static final String KEEP =
            """
            insert into due_date_change (application_id, round, old_accepted_on, old_due_on, new_accepted_on, new_due_on,
                act, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)""";

    @Inject
    ApplicationRepository applications;

    @Inject
    CalendarService calendar;

    @Inject
    ApplicationNotices notices;

    @Inject
    AuditLog audit;

    @Inject
    Jdbc jdbc;

    @Inject
    Clock clock;

    void follow(@Observes CalendarChanged change) {
        LocalDate first = change.days().stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = change.days().stream().max(LocalDate::compareTo).orElseThrow();
        Instant end = last.plusDays(1).atStartOfDay(RegistryClock.ZONE).toInstant();
        applications.lockUnderReview(first, end).forEach(application -> move(application, change.act()));
    }

    private void move(Application application, String act) {
        DueDate term = calendar.dueDate(application.getSubmittedAt());
        LocalDate oldAcceptedOn = application.getAcceptedOn();
        LocalDate oldDueOn = application.getDueOn();
        if (term.dueOn().equals(oldDueOn) && term.acceptedOn().equals(oldAcceptedOn)) {
            return;
        }
        application.moveTerm(term);
        jdbc.update(
                KEEP,
                List.of(
                        application.getId(),
                        application.getRound(),
                        oldAcceptedOn,
                        oldDueOn,
                        term.acceptedOn(),
                        term.dueOn(),
                        act,
                        clock.instant()));
        audit.record(
                AuditAction.DUE_DATE_CHANGED,
                "application",
                application.getNumber(),
                Map.of("old", oldDueOn.toString(), "new", term.dueOn().toString()));
        if (!term.dueOn().equals(oldDueOn)) {
            notices.dueDateChanged(application, oldDueOn);
        }
    }
}
