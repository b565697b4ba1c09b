package kz.mamandar.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import kz.mamandar.account.OneTimeCodes.Purpose;

/** One-time codes as they are stored. */
@ApplicationScoped
public class OneTimeCodeRepository {

    private static final String NEWEST =
            "select c from OneTimeCode c where c.purpose = :purpose and c.subjectHash = :subject order by c.createdAt desc";

    @PersistenceContext
    EntityManager em;

    /** Lets nobody else make or find a code for the subject until the transaction ends. */
    void lock(String subjectHash) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .setParameter(1, subjectHash)
                .getSingleResult();
    }

    Optional<OneTimeCode> findNewest(Purpose purpose, String subjectHash) {
        return newest(purpose, subjectHash).getResultStream().findFirst();
    }

    /** The newest code, its row locked until the transaction ends. */
    Optional<OneTimeCode> findNewestLocked(Purpose purpose, String subjectHash) {
        return newest(purpose, subjectHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<OneTimeCode> newest(Purpose purpose, String subjectHash) {
        return em.createQuery(NEWEST, OneTimeCode.class)
                .setParameter("purpose", purpose)
                .setParameter("subject", subjectHash)
                .setMaxResults(1);
    }

    void add(OneTimeCode code) {
        em.persist(code);
    }
}
