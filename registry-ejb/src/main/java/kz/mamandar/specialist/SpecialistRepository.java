package kz.mamandar.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.identifier.RegistryNumber;

/** Entries and their versions as they are stored. */
@ApplicationScoped
class SpecialistRepository {

    @PersistenceContext
    private EntityManager em;

    /** The entry with its row locked: versions of one entry come one after another. */
    Optional<Specialist> lock(long providerId, Iin iin) {
        return em.createQuery(
                        "select s from Specialist s where s.providerId = :provider and s.iin = :iin", Specialist.class)
                .setParameter("provider", providerId)
                .setParameter("iin", iin)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Whose entry it is, or NOT_FOUND. */
    long providerOf(RegistryNumber number) {
        return em.createQuery("select s.providerId from Specialist s where s.registryNumber = :number", Long.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
    }

    Specialist lockByNumber(RegistryNumber number) {
        return em.createQuery("select s from Specialist s where s.registryNumber = :number", Specialist.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    List<Specialist> lockOfProvider(long providerId) {
        return em.createQuery(
                        "select s from Specialist s where s.providerId = :provider order by s.id", Specialist.class)
                .setParameter("provider", providerId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    SpecialistVersion currentVersion(Specialist specialist) {
        return em.find(
                SpecialistVersion.class, new SpecialistVersion.Key(specialist.getId(), specialist.getCurrentVersion()));
    }

    RegistryNumber nextNumber() {
        Number next = (Number)
                em.createNativeQuery("select nextval('registry_number_seq')").getSingleResult();
        return RegistryNumber.ofSequence(next.longValue());
    }

    void add(Specialist specialist) {
        em.persist(specialist);
    }

    /** Closes the old version before the new one is written: at no moment are two current. */
    void replace(Optional<SpecialistVersion> old, SpecialistVersion next, Instant now) {
        old.ifPresent(version -> version.close(now));
        em.flush();
        em.persist(next);
        em.flush();
    }
}
