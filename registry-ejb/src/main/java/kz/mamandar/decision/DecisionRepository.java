package kz.mamandar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Decisions as they are stored. */
@ApplicationScoped
class DecisionRepository {

    @PersistenceContext
    private EntityManager em;

    void add(Decision decision) {
        em.persist(decision);
        em.flush();
    }
}
