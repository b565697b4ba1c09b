package kz.mamandar.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import kz.mamandar.platform.persistence.Json;
import kz.mamandar.rules.identifier.Iin;

/** What was sent in one round, kept as it was sent. */
@Entity
@Table(name = "application_round")
@IdClass(ApplicationRound.Key.class)
public class ApplicationRound {

    @Id
    @Column(name = "application_id")
    private long applicationId;

    @Id
    private int round;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private Iin iin;

    private String content;

    protected ApplicationRound() {}

    ApplicationRound(Application application, ApplicationContent content) {
        applicationId = application.getId();
        round = application.getRound();
        submittedAt = application.getSubmittedAt();
        acceptedOn = application.getAcceptedOn();
        dueOn = application.getDueOn();
        iin = application.getCandidate().orElseThrow().getIin();
        this.content = Json.write(content);
    }

    /** Key of a round; JPA wants a class with a no-argument constructor. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long applicationId;
        private int round;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.applicationId == applicationId && key.round == round;
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, round);
        }
    }
}
