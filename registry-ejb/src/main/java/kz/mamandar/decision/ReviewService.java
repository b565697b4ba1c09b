package kz.mamandar.decision;

import jakarta.ejb.Local;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.application.ApplicationView;
import kz.mamandar.platform.text.Language;
import kz.mamandar.provider.ProviderService.ProviderView;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.inclusion.Finding;
import kz.mamandar.rules.publication.EntryStatus;

/** The office: the queue by due date and the review of one application (para 9). */
@Local
public interface ReviewService {

    /** Applications with this status: SUBMITTED is the queue, earliest due date first; the others latest due date first. */
    QueuePage queue(QueueCriteria criteria);

    /** How much there is to do; each figure is counted up to {@link QueueCounts#COUNTED_TO}. */
    QueueCounts counts();

    /** Everything the reviewer needs of one application; the read is audited. */
    ReviewView open(String number);

    /** The application to take up next: earliest due date, not claimed by somebody else. */
    Optional<String> next();

    /** Says that the caller works on the application; visible to others, no lock. ACTION_NOT_ALLOWED unless it is under review. */
    void claim(String number);

    /** Gives the application back to all. */
    void release(String number);

    /**
     * @param mineOnly only what the caller has claimed
     * @param text number, beginning of a name of the specialist, or part of the provider's name
     * @param cursor as the last page gave it; one that is not ours starts at the first page
     */
    record QueueCriteria(
            ApplicationStatus status,
            Optional<String> regionCode,
            Optional<String> professionCode,
            boolean overdueOnly,
            boolean mineOnly,
            Optional<String> text,
            Optional<String> cursor,
            int limit) {}

    /**
     * @param total of all pages, counted up to one more than {@link QueueCounts#COUNTED_TO}
     * @param previous cursors of the neighbouring pages, empty where there is none
     */
    record QueuePage(List<QueueRow> rows, long total, Optional<String> previous, Optional<String> next) {}

    record QueueCounts(long open, long overdue, long dueToday, long mine) {

        public static final int COUNTED_TO = 1_000;
    }

    /** @param daysLeft working days until the due date; 0 = due today, negative = overdue */
    record QueueRow(
            String number,
            ApplicationStatus status,
            String specialistName,
            String professionCode,
            String providerNameKk,
            String providerNameRu,
            String regionCode,
            int round,
            LocalDate acceptedOn,
            LocalDate dueOn,
            int daysLeft,
            Optional<Claim> claim) {}

    /** Who works on an application since when. */
    record Claim(String staffName, Instant since, boolean mine) {}

    /**
     * @param decidedBy name of the member of staff who decided each round
     * @param noticeLanguage the language in which the applicant is told
     * @param termChanges changes of the term by the calendar, the last first
     * @param entries entries of the same person in the register, at whatever provider
     * @param applications other applications for the same person that were sent
     */
    record ReviewView(
            ApplicationView application,
            ProviderView provider,
            boolean providerConsents,
            List<Finding> findings,
            Optional<Integer> daysLeft,
            Map<Integer, String> decidedBy,
            Language noticeLanguage,
            List<TermChange> termChanges,
            Optional<Claim> claim,
            List<SamePersonEntry> entries,
            List<SamePersonApplication> applications) {}

    /** @param act what moved the term */
    record TermChange(int round, LocalDate oldDueOn, LocalDate newDueOn, String act, Instant at) {}

    record SamePersonEntry(
            String registryNumber,
            EntryStatus status,
            String professionCode,
            String providerNameKk,
            String providerNameRu,
            boolean sameProvider) {}

    record SamePersonApplication(
            String number, ApplicationStatus status, String providerNameKk, String providerNameRu) {}
}
