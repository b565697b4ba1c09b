package kz.mamandar.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import kz.mamandar.platform.persistence.BaseEntity;
import kz.mamandar.rules.identifier.Iin;

/** A specialist's "no" to publication, by which link and on which text. It says nothing about the application, which goes on. */
@Entity
@Table(name = "consent_refusal")
public class ConsentRefusal extends BaseEntity {

    @Column(name = "request_id")
    private long requestId;

    @Column(name = "provider_id")
    private long providerId;

    private Iin iin;

    @Column(name = "text_version")
    private String textVersion;

    @Column(name = "refused_at")
    private Instant refusedAt;

    protected ConsentRefusal() {}

    ConsentRefusal(ConsentRequest request, Instant now) {
        requestId = request.getId();
        providerId = request.getProviderId();
        iin = request.getIin();
        textVersion = ConsentService.TEXT_VERSION;
        refusedAt = now;
    }
}
