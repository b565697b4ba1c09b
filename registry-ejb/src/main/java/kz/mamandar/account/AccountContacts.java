package kz.mamandar.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.ContactAddress;

/** Where and in which language an applicant is told of things: the confirmed address of the account. */
@ApplicationScoped
public class AccountContacts {

    private static final String CONTACT =
            "select coalesce(email, phone) as address, language from account where id = ?";

    @Inject
    private Jdbc jdbc;

    public AccountContact get(long accountId) {
        return jdbc.find(
                        CONTACT,
                        List.of(accountId),
                        row -> new AccountContact(
                                ContactAddress.parse(row.getString("address")).orElseThrow(),
                                Language.ofTag(row.getString("language")).orElseThrow()))
                .orElseThrow();
    }

    /** A confirmed address and the language of its reader. */
    public record AccountContact(ContactAddress address, Language language) {}
}
