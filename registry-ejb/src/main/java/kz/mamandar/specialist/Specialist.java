package kz.mamandar.specialist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.BaseEntity;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.publication.EntryStatus;
import kz.mamandar.rules.specialist.EntryAction;
import kz.mamandar.rules.specialist.EntryTransitions;

/**
 * An entry of the register: one specialist at one provider, under a number that is never used again. What it says stands
 * in its versions.
 */
@Entity
public class Specialist extends BaseEntity {

    @Column(name = "registry_number")
    private RegistryNumber registryNumber;

    @Column(name = "provider_id")
    private long providerId;

    private Iin iin;

    @Enumerated(EnumType.STRING)
    private EntryStatus status;

    @Column(name = "registered_on")
    private LocalDate registeredOn;

    @Column(name = "current_version")
    private int currentVersion;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Specialist() {}

    Specialist(RegistryNumber registryNumber, long providerId, Iin iin, LocalDate registeredOn) {
        this.registryNumber = registryNumber;
        this.providerId = providerId;
        this.iin = iin;
        this.registeredOn = registeredOn;
        status = EntryStatus.ACTIVE;
    }

    /** The next version of the entry, valid from now on. */
    SpecialistVersion nextVersion(EntryContent content, Instant now) {
        currentVersion++;
        updatedAt = now;
        return new SpecialistVersion(this, content, now);
    }

    /** The next version after an action that is allowed in this status, or ACTION_NOT_ALLOWED. */
    SpecialistVersion nextVersion(EntryAction action, EntryContent content, Instant now) {
        status = EntryTransitions.next(status, action)
                .orElseThrow(() -> new RegistryException(ErrorCode.ACTION_NOT_ALLOWED));
        return nextVersion(content, now);
    }

    long getProviderId() {
        return providerId;
    }

    RegistryNumber getRegistryNumber() {
        return registryNumber;
    }

    EntryStatus getStatus() {
        return status;
    }

    int getCurrentVersion() {
        return currentVersion;
    }
}
