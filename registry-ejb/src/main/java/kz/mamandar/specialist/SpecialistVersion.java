package kz.mamandar.specialist;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import kz.mamandar.rules.publication.EntryStatus;

/** One version of an entry with the period in which it stood. It is closed once and never else changed. */
@Entity
@Table(name = "specialist_version")
@IdClass(SpecialistVersion.Key.class)
public class SpecialistVersion {

    @Id
    @Column(name = "specialist_id")
    private long specialistId;

    @Id
    private int version;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_to")
    private Instant validTo;

    @Enumerated(EnumType.STRING)
    private EntryStatus status;

    @Embedded
    private EntryContent content;

    @Column(name = "application_id")
    private Long applicationId;

    @Column(name = "decision_id")
    private Long decisionId;

    protected SpecialistVersion() {}

    SpecialistVersion(Specialist specialist, EntryContent content, Instant now) {
        specialistId = specialist.getId();
        version = specialist.getCurrentVersion();
        status = specialist.getStatus();
        validFrom = now;
        this.content = content;
    }

    /** Names what made this version. */
    SpecialistVersion madeBy(long applicationId, long decisionId) {
        this.applicationId = applicationId;
        this.decisionId = decisionId;
        return this;
    }

    void close(Instant now) {
        validTo = now;
    }

    EntryContent getContent() {
        return content;
    }

    /** Key of a version; JPA wants a class with a no-argument constructor. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long specialistId;
        private int version;

        protected Key() {}

        Key(long specialistId, int version) {
            this.specialistId = specialistId;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.specialistId == specialistId && key.version == version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(specialistId, version);
        }
    }
}
