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
     * The provider as it is, and as it stays with its consents until the end of the transaction. Asked for before any application
     * or entry of the provider is locked, so that an entry, a consent and a profile that change at the same moment see each other.
     */
    public Provider getHeld(long providerId) {
        return (Provider) em.createNativeQuery("select * from provider where id = ?1 for share", Provider.class)
                .setParameter(1, providerId)
                .setHint("eclipselink.refresh", true)
                .getSingleResult();
    }

    /** One hand at a time on what belongs to the provider, until the end of the transaction. Taken before its applications and entries. */
    public void lock(long providerId) {
        em.createNativeQuery("select 1 from provider where id = ?1 for no key update")
                .setParameter(1, providerId)
                .getSingleResult();
    }

    /** One hand at a time on the profile of the account, until the end of the transaction. */
    void lockAccount(long accountId) {
        lock("account:" + accountId);
    }

    /** One hand at a time on who is the provider with this IIN or BIN, until the end of the transaction. */
    void lockIdentifier(String identifier) {
        lock("identifier:" + identifier);
    }

    private void lock(String key) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, key)
                .getSingleResult();
    }

    void flush() {
        em.flush();
    }

    void add(Provider provider) {
        em.persist(provider);
        em.flush();
    }
}
