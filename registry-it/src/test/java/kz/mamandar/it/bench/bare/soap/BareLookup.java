package kz.mamandar.it.bench.bare.soap;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds one row by its number. */
@Stateless
public class BareLookup {

    @PersistenceContext(unitName = "bare")
    private EntityManager em;

    public BareEntry find(String registryNumber) {
        return em.find(BareEntry.class, registryNumber);
    }
}
