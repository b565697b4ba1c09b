package kz.mamandar.decision;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.application.ApplicationView;
import kz.mamandar.provider.ProviderService.ProviderView;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.inclusion.Finding;

/** The office: the queue by due date and the review of one application (para 9). */
@Local
public interface ReviewService {

    /** Applications with this status (SUBMITTED = the queue), earliest due date first. */
    QueuePage queue(QueueCriteria criteria);

    /** Everything the reviewer needs of one application; the read is audited. */
    ReviewView open(String number);

    /** @param after where the last page ended; empty for the first */
    record QueueCriteria(
            ApplicationStatus status,
            Optional<String> regionCode,
            Optional<String> professionCode,
            boolean overdueOnly,
            Optional<String> text,
            int offset,
            int limit) {}

    record QueuePage(List<QueueRow> rows, long total) {}

    /** @param daysLeft working days until the due date; 0 = due today, negative = overdue */
    record QueueRow(
            String number,
            String specialistName,
            String professionCode,
            String providerNameKk,
            String providerNameRu,
            String regionCode,
            int round,
            LocalDate acceptedOn,
            LocalDate dueOn,
            int daysLeft) {}

    record ReviewView(
            ApplicationView application,
            ProviderView provider,
            boolean providerConsents,
            List<Finding> findings,
            Optional<Integer> daysLeft,
            Optional<String> existingEntry) {}
}
