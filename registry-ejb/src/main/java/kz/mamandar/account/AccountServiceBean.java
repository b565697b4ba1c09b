package kz.mamandar.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.account.OneTimeCodes.Purpose;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.secret.ServerSecret;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.ContactAddress;

@Stateless
@Guarded
public class AccountServiceBean implements AccountService {

    private static final String ACCOUNT = "account";

    @Inject
    AccountRepository accounts;

    @Inject
    OneTimeCodes codes;

    @Inject
    AuditLog audit;

    @Inject
    ServerSecret secret;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    @OpenToAll
    public CodeSent requestCode(RequestCode command) {
        ContactAddress address = parsed(command.address());
        return codes.send(Purpose.SIGN_IN, address.value(), address, command.language());
    }

    @Override
    @OpenToAll
    public SignedInAccount signIn(ConfirmCode command) {
        ContactAddress address = parsed(command.address());
        confirm(address, command.code());
        Instant now = clock.instant();
        Optional<Account> known = accounts.findByAddress(address);
        Account account = known.orElseGet(() -> new Account(address, command.language(), now));
        account.signIn(now);
        accounts.add(account);
        Caller actor = Caller.applicant(account.getId(), caller.get().clientIp().orElse(null));
        if (known.isEmpty()) {
            record(actor, AuditAction.ACCOUNT_CREATED, account, address);
        }
        record(actor, AuditAction.SIGN_IN, account, address);
        return new SignedInAccount(account.getId(), address.masked(), known.isEmpty());
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public AccountView current() {
        Account account = accounts.getById(caller.id());
        return new AccountView(
                account.getId(),
                Optional.ofNullable(account.email()),
                Optional.ofNullable(account.phone()),
                account.language());
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public void changeLanguage(Language language) {
        accounts.getById(caller.id()).changeLanguage(language);
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public void signOut() {
        audit.record(AuditAction.SIGN_OUT, ACCOUNT, Long.toString(caller.id()), Map.of());
    }

    /** Checks the code before anything is read, so that one sign-in never holds two connections. */
    private void confirm(ContactAddress address, String code) {
        try {
            codes.confirm(Purpose.SIGN_IN, address.value(), code);
        } catch (RegistryException refused) {
            audit.recordFailure(
                    AuditAction.SIGN_IN_FAILED,
                    "address",
                    secret.mac("audit.address", address.value()).substring(0, 16),
                    refused.code().name());
            throw refused;
        }
    }

    private void record(Caller actor, AuditAction action, Account account, ContactAddress address) {
        audit.recordAs(
                actor,
                action,
                ACCOUNT,
                Long.toString(account.getId()),
                Map.of("channel", address.channel().name()));
    }

    private static ContactAddress parsed(String raw) {
        return ContactAddress.parse(raw)
                .orElseThrow(() -> new RegistryException(Problem.at("address", ErrorCode.INVALID_CONTACT)));
    }
}
