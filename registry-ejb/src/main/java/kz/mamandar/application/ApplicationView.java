package kz.mamandar.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.rules.application.ApplicationAction;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.rules.calendar.DueDate;

/**
 * An application as its applicant or a reviewer sees it.
 *
 * @param version what a command has to name; another one there means somebody changed it meanwhile
 * @param allowed what can be done in this status
 * @param why how the due date came about, once it was sent
 * @param rounds every round that was sent, oldest first, with its decision
 * @param specialistConsent state of the specialist's own consent
 */
public record ApplicationView(
        String number,
        ApplicationStatus status,
        int round,
        int version,
        Set<ApplicationAction> allowed,
        ApplicationContent content,
        Optional<Instant> submittedAt,
        Optional<LocalDate> acceptedOn,
        Optional<LocalDate> dueOn,
        Optional<DueDate> why,
        List<RoundView> rounds,
        SpecialistConsentState specialistConsent,
        Optional<String> registryNumber) {

    /** @param registryNumber on a decision to register */
    public record RoundView(
            int round,
            Instant submittedAt,
            LocalDate acceptedOn,
            LocalDate dueOn,
            ApplicationContent content,
            Optional<DecisionView> decision) {}

    /** A decision with its reasons (codes RET-1 … REF-4); the staff member is not named to applicants. */
    public record DecisionView(
            DecisionOutcome outcome,
            List<String> reasonCodes,
            Optional<String> comment,
            Optional<String> basisAct,
            Optional<String> basisNumber,
            Optional<LocalDate> basisDate,
            Instant decidedAt) {}

    /** Whether the specialist was asked and what stands. */
    public enum SpecialistConsentState {
        NOT_ASKED,
        ASKED,
        GIVEN,
        REFUSED,
        WITHDRAWN
    }
}
