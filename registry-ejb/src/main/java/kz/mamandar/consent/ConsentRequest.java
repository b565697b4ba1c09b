package kz.mamandar.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import kz.mamandar.platform.persistence.BaseEntity;
import kz.mamandar.rules.contact.ContactAddress;
import kz.mamandar.rules.identifier.Iin;

/** A link sent to a specialist; the token itself is only in the message. */
@Entity
@Table(name = "consent_request")
public class ConsentRequest extends BaseEntity {

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "application_id")
    private long applicationId;

    @Column(name = "provider_id")
    private long providerId;

    private Iin iin;
    private String channel;
    private String address;
    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ConsentRequest() {}

    ConsentRequest(
            String tokenHash,
            long applicationId,
            long providerId,
            Iin iin,
            ContactAddress address,
            String language,
            Instant now) {
        this.tokenHash = tokenHash;
        this.applicationId = applicationId;
        this.providerId = providerId;
        this.iin = iin;
        this.channel = address.channel().name();
        this.address = address.value();
        this.language = language;
        createdAt = now;
    }

    String getTokenHash() {
        return tokenHash;
    }

    long getProviderId() {
        return providerId;
    }

    Iin getIin() {
        return iin;
    }

    String getChannel() {
        return channel;
    }

    ContactAddress getAddress() {
        return ContactAddress.parse(address).orElseThrow();
    }

    String getLanguage() {
        return language;
    }

    Instant getCreatedAt() {
        return createdAt;
    }
}
