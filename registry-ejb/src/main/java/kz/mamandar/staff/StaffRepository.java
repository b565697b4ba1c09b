package kz.mamandar.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;

/** Staff as they are stored. */
@ApplicationScoped
public class StaffRepository {

    private static final String BY_LOGIN = "select s from StaffMember s where s.login = :login";

    @PersistenceContext
    EntityManager em;

    /** Hash of the password of the active member with this login. */
    Optional<String> findPasswordHash(String login) {
        return em.createQuery(
                        "select s.passwordHash from StaffMember s where s.login = :login and s.active = true",
                        String.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    boolean exists(String login) {
        return em.createQuery("select count(s) from StaffMember s where s.login = :login", Long.class)
                        .setParameter("login", login)
                        .getSingleResult()
                > 0;
    }

    /** The active member, the row locked until the transaction ends. */
    Optional<StaffMember> findLocked(String login) {
        return em.createQuery(
                        "select s from StaffMember s where s.login = :login and s.active = true", StaffMember.class)
                .setParameter("login", login)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<StaffMember> listAll() {
        return em.createQuery("select s from StaffMember s order by s.active desc, s.login", StaffMember.class)
                .getResultList();
    }

    StaffMember getByLogin(String login) {
        return em.createQuery(BY_LOGIN, StaffMember.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
    }

    StaffMember lockByLogin(String login) {
        return em.createQuery(BY_LOGIN, StaffMember.class)
                .setParameter("login", login)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
    }

    /** Whether the member is active and nothing of their access changed after the moment. */
    boolean hasAccessSince(long id, Instant since) {
        return em.createQuery(
                                "select count(s) from StaffMember s where s.id = :id and s.active = true"
                                        + " and (s.accessChangedAt is null or s.accessChangedAt <= :since)",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    void add(StaffMember member) {
        em.persist(member);
        em.flush();
    }
}
