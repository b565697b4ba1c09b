package kz.mamandar.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.rules.identifier.Iin;

/** Consents and the links that ask for them, as they are stored. */
@ApplicationScoped
class ConsentRepository {

    @PersistenceContext
    private EntityManager em;

    Optional<Consent> findStandingOfProvider(long providerId) {
        return em.createQuery(
                        """
                        select c from Consent c where c.providerId = :provider and c.withdrawnAt is null
                        and c.party = kz.mamandar.consent.ConsentParty.PROVIDER""",
                        Consent.class)
                .setParameter("provider", providerId)
                .getResultStream()
                .findFirst();
    }

    Optional<Consent> findStandingOfSpecialist(long providerId, Iin iin) {
        return em.createQuery(
                        """
                        select c from Consent c where c.providerId = :provider and c.iin = :iin and c.withdrawnAt is null
                        and c.party = kz.mamandar.consent.ConsentParty.SPECIALIST""",
                        Consent.class)
                .setParameter("provider", providerId)
                .setParameter("iin", iin)
                .getResultStream()
                .findFirst();
    }

    /** The "no" that answers this link or a later one, unless a consent came after it. */
    Optional<ConsentRefusal> findStandingRefusal(ConsentRequest request) {
        return em.createQuery(
                        """
                        select f from ConsentRefusal f where f.providerId = :provider and f.iin = :iin and f.refusedAt >= :asked
                        and not exists (select c from Consent c where c.providerId = f.providerId and c.iin = f.iin
                                        and c.party = kz.mamandar.consent.ConsentParty.SPECIALIST and c.givenAt >= f.refusedAt)
                        order by f.refusedAt desc""",
                        ConsentRefusal.class)
                .setParameter("provider", request.getProviderId())
                .setParameter("iin", request.getIin())
                .setParameter("asked", request.getCreatedAt())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    ConsentRequest getRequest(String token) {
        return em.createQuery("select r from ConsentRequest r where r.tokenHash = :hash", ConsentRequest.class)
                .setParameter("hash", ConsentToken.hash(token))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.CONSENT_LINK_INVALID));
    }

    Optional<ConsentRequest> findLastRequest(long providerId, Iin iin) {
        return em.createQuery(
                        """
                        select r from ConsentRequest r where r.providerId = :provider and r.iin = :iin
                        order by r.createdAt desc""",
                        ConsentRequest.class)
                .setParameter("provider", providerId)
                .setParameter("iin", iin)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void add(Consent consent) {
        em.persist(consent);
    }

    void add(ConsentRefusal refusal) {
        em.persist(refusal);
    }

    void add(ConsentRequest request) {
        em.persist(request);
    }

    void flush() {
        em.flush();
    }
}
