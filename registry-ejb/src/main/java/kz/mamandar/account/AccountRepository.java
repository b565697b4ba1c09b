package kz.mamandar.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.rules.contact.Channel;
import kz.mamandar.rules.contact.ContactAddress;

/** Accounts as they are stored. */
@ApplicationScoped
public class AccountRepository {

    private static final String BY_EMAIL = "select a from Account a where a.email = :address";
    private static final String BY_PHONE = "select a from Account a where a.phone = :address";

    @PersistenceContext
    EntityManager em;

    Optional<Account> findByAddress(ContactAddress address) {
        String query = address.channel() == Channel.EMAIL ? BY_EMAIL : BY_PHONE;
        return em.createQuery(query, Account.class)
                .setParameter("address", address.value())
                .getResultStream()
                .findFirst();
    }

    Account getById(long id) {
        Account account = em.find(Account.class, id);
        if (account == null) {
            throw new RegistryException(ErrorCode.SIGN_IN_REQUIRED);
        }
        return account;
    }

    void add(Account account) {
        em.persist(account);
        em.flush();
    }
}
