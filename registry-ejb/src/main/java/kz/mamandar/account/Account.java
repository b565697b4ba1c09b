package kz.mamandar.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import kz.mamandar.platform.persistence.BaseEntity;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.Channel;
import kz.mamandar.rules.contact.ContactAddress;

/** Whoever signed up with an e-mail address or a mobile number and confirmed it by a code (para 8). */
@Entity
public class Account extends BaseEntity {

    private String email;
    private String phone;
    private Language language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "signed_in_at")
    private Instant signedInAt;

    @Version
    private int version;

    protected Account() {}

    Account(ContactAddress address, Language language, Instant now) {
        if (address.channel() == Channel.EMAIL) {
            email = address.value();
        } else {
            phone = address.value();
        }
        this.language = language;
        this.createdAt = now;
    }

    void signIn(Instant now) {
        signedInAt = now;
    }

    void changeLanguage(Language changed) {
        language = changed;
    }

    String email() {
        return email;
    }

    String phone() {
        return phone;
    }

    Language language() {
        return language;
    }
}
