package kz.mamandar.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.ContactAddress;

/** Makes accounts without a code, for data that is brought in. Only for services of the domain, never for a door. */
@ApplicationScoped
public class AccountEnrolment {

    @Inject
    AccountRepository accounts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The id of the account with this address, which is made if there is none. */
    @Transactional
    public long enrol(ContactAddress address, Language language) {
        return accounts.findByAddress(address)
                .orElseGet(() -> made(address, language))
                .getId();
    }

    private Account made(ContactAddress address, Language language) {
        Account account = new Account(address, language, clock.instant());
        accounts.add(account);
        audit.record(AuditAction.ACCOUNT_CREATED, "account", Long.toString(account.getId()), Map.of());
        return account;
    }
}
