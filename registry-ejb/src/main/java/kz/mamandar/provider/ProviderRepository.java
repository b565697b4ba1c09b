package kz.mamandar.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;

/** Providers as they are stored. */
@ApplicationScoped
public class ProviderRepository {

    @PersistenceContext
    private EntityManager em;

    public Provider getById(long id) {
        return em.find(Provider.class, id);
    }

    public Optional<Provider> findByAccount(long accountId) {
        return em.createQuery("select p from Provider p where p.accountId = :account", Provider.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** The provider of the account, or PROFILE_REQUIRED. */
    public Provider getByAccount(long accountId) {
        return findByAccount(accountId).orElseThrow(() -> new RegistryException(ErrorCode.PROFILE_REQUIRED));
    }

    Optional<Provider> findByIdentifier(ProviderProfile profile) {
        return em.createQuery("select p from Provider p where p.bin = :bin or p.iin = :iin", Provider.class)
                .setParameter("bin", profile.bin())
                .setParameter("iin", profile.iin())
                .getResultStream()
                .findFirst();
    }

    /** Whether an application of the provider was ever sent; from then on it stays the same person or organisation. */
    boolean hasApplications(long providerId) {
        return !em.createNativeQuery(
                        "select 1 from application where provider_id = ?1 and submitted_at is not null limit 1")
                .setParameter(1, providerId)
                .getResultList()
                .isEmpty();
    }

    /**
     * Keeps consents of the provider as they are until the end of the transaction. Taken before any entry of the provider
     * is locked, so that an entry and a consent that change at the same moment see each other.
     */
    public void holdConsents(long providerId) {
        em.createNativeQuery("select 1 from provider where id = ?1 for share")
                .setParameter(1, providerId)
                .getSingleResult();
    }

    void add(Provider provider) {
        em.persist(provider);
        em.flush();
    }
}
