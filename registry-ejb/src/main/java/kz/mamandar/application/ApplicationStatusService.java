package kz.mamandar.application;

import jakarta.ejb.Local;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.client.Inquiry;
import kz.mamandar.platform.text.Named;
import kz.mamandar.rules.application.ApplicationStatus;

/** How far an application is, for client systems that have a right to know. Every question is audited with its purpose. */
@Local
public interface ApplicationStatusService {

    /** Empty for an unknown number and for one that was never sent alike. FORBIDDEN outside the regions of the inquiry. */
    Optional<ApplicationState> find(String number, Inquiry inquiry);

    /**
     * @param round how often it was sent
     * @param reasons of the last round's decision, when it was returned or refused
     */
    record ApplicationState(
            String number,
            ApplicationStatus status,
            int round,
            Instant submittedAt,
            LocalDate acceptedOn,
            LocalDate dueOn,
            Optional<Instant> decidedAt,
            List<Named> reasons,
            Optional<String> registryNumber) {}
}
