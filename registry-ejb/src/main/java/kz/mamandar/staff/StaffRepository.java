package kz.mamandar.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Staff as they are stored. */
@ApplicationScoped
public class StaffRepository {

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

    void add(StaffMember member) {
        em.persist(member);
        em.flush();
    }
}
