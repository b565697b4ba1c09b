package kz.mamandar.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import kz.mamandar.platform.persistence.BaseEntity;
import kz.mamandar.rules.identifier.Iin;

/** A consent to publication: who, when, on which text, by which channel, and until when (para 5; law 94-V). */
@Entity
public class Consent extends BaseEntity {

    @Enumerated(EnumType.STRING)
    private ConsentParty party;

    @Column(name = "provider_id")
    private long providerId;

    private Iin iin;

    @Column(name = "text_version")
    private String textVersion;

    private String channel;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Consent() {}

    private Consent(ConsentParty party, long providerId, Iin iin, String channel, Instant now) {
        this.party = party;
        this.providerId = providerId;
        this.iin = iin;
        this.channel = channel;
        textVersion = ConsentService.TEXT_VERSION;
        givenAt = now;
    }

    static Consent ofProvider(long providerId, Instant now) {
        return new Consent(ConsentParty.PROVIDER, providerId, null, "PORTAL", now);
    }

    static Consent ofSpecialist(ConsentRequest request, Instant now) {
        return new Consent(
                ConsentParty.SPECIALIST, request.getProviderId(), request.getIin(), request.getChannel(), now);
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    Instant getGivenAt() {
        return givenAt;
    }
}
