package kz.mamandar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.rules.identifier.Iin;

/** Applications as they are stored. */
@ApplicationScoped
public class ApplicationRepository {

    private static final String BY_NUMBER = "select a from Application a where a.number = :number";

    @PersistenceContext
    private EntityManager em;

    public Application getByNumber(String number) {
        return em.createQuery(BY_NUMBER, Application.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
    }

    /** Whose application it is, which never changes, or NOT_FOUND. */
    public long providerOf(String number) {
        List<?> found = em.createNativeQuery("select provider_id from application where number = ?1")
                .setParameter(1, number)
                .getResultList();
        return found.stream()
                .map(id -> ((Number) id).longValue())
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
    }

    /** The application with its row locked until the end of the transaction: commands on it come one after another. */
    public Application lockByNumber(String number) {
        return em.createQuery(BY_NUMBER, Application.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
    }

    /** Applications under review whose term has this day on its way, locked, in the order in which they are always locked. */
    List<Application> lockUnderReview(LocalDate day, Instant endOfDay) {
        return em.createQuery(
                        """
                        select a from Application a
                        where a.status = kz.mamandar.rules.application.ApplicationStatus.SUBMITTED
                          and a.dueOn >= :day and a.submittedAt < :end order by a.id""",
                        Application.class)
                .setParameter("day", day)
                .setParameter("end", endOfDay)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Another open application of the provider for the same person. */
    Optional<String> findOtherOpen(Application application, Iin iin) {
        return em.createQuery(
                        """
                        select a.number from Application a
                        where a.providerId = :provider and a.candidate.iin = :iin and a.number <> :number
                          and a.status in (kz.mamandar.rules.application.ApplicationStatus.DRAFT,
                                           kz.mamandar.rules.application.ApplicationStatus.SUBMITTED,
                                           kz.mamandar.rules.application.ApplicationStatus.RETURNED)""",
                        String.class)
                .setParameter("provider", application.getProviderId())
                .setParameter("iin", iin)
                .setParameter("number", application.getNumber())
                .getResultStream()
                .findFirst();
    }

    /** The next application number of the year, e.g. {@code 2026-000017}. */
    String nextNumber(int year) {
        Number next = (Number)
                em.createNativeQuery("select nextval('application_number_seq')").getSingleResult();
        return "%d-%06d".formatted(year, next.longValue());
    }

    void add(Application application) {
        em.persist(application);
    }

    /** Keeps what was sent, and tells the database of everything before it is read back as rows. */
    void add(ApplicationRound round) {
        em.persist(round);
        em.flush();
    }

    public void flush() {
        em.flush();
    }
}
