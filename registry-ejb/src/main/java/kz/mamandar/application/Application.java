package kz.mamandar.application;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.BaseEntity;
import kz.mamandar.rules.application.ApplicationAction;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.application.ApplicationTransitions;
import kz.mamandar.rules.calendar.DueDate;
import kz.mamandar.rules.text.SearchFolding;

/** An application of a provider for one of its specialists (paras 6, 7, 9, 10). */
@Entity
public class Application extends BaseEntity {

    private String number;

    @Column(name = "provider_id")
    private long providerId;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    private int round;

    @Embedded
    private Candidate candidate;

    /** Name of the specialist as the queue is searched, from a space on, so that words are found by their beginning. */
    @Column(name = "search_loose")
    private String searchLoose;

    @Embedded
    private Profession profession;

    @Embedded
    private Qualification qualification;

    @Column(name = "job_position")
    private String position;

    @Column(name = "staff_position")
    private String staffPosition;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ApplicationDocument> documents = new ArrayList<>();

    @Version
    private int version;

    protected Application() {}

    /** A draft, not sent to anybody. */
    Application(String number, long providerId, Instant now) {
        this.number = number;
        this.providerId = providerId;
        status = ApplicationStatus.DRAFT;
        round = 1;
        createdAt = now;
        updatedAt = now;
    }

    void describe(Candidate candidate, Instant now) {
        act(ApplicationAction.EDIT, now);
        this.candidate = candidate;
        searchLoose = " " + SearchFolding.looseKey(candidate.fullName());
    }

    void describe(Profession profession, Instant now) {
        act(ApplicationAction.EDIT, now);
        this.profession = profession;
    }

    void describe(Qualification qualification, Instant now) {
        act(ApplicationAction.EDIT, now);
        this.qualification = qualification;
    }

    void describeEmployment(String position, String staffPosition, Instant now) {
        act(ApplicationAction.EDIT, now);
        this.position = position;
        this.staffPosition = staffPosition;
    }

    public void addDocument(ApplicationDocument.NewDocument document, Instant now) {
        act(ApplicationAction.EDIT, now);
        documents.add(new ApplicationDocument(this, document, now));
    }

    public void removeDocument(long documentId, Instant now) {
        act(ApplicationAction.EDIT, now);
        currentDocuments().stream()
                .filter(document -> document.getId() == documentId)
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND))
                .remove(now);
    }

    /** Sends the application; a new term starts (para 9), after a return in a new round. */
    void submit(DueDate term, Instant now) {
        if (status == ApplicationStatus.RETURNED) {
            round++;
        }
        act(ApplicationAction.SUBMIT, now);
        submittedAt = now;
        acceptedOn = term.acceptedOn();
        dueOn = term.dueOn();
    }

    /** The same term by a calendar that was changed. */
    void moveTerm(DueDate term) {
        acceptedOn = term.acceptedOn();
        dueOn = term.dueOn();
    }

    /** Withdraws before the decision; a draft is thrown away. */
    void withdraw(Instant now) {
        act(status == ApplicationStatus.DRAFT ? ApplicationAction.DISCARD : ApplicationAction.WITHDRAW, now);
    }

    /** The Administrator's decision; only on an application under review. */
    public void decide(ApplicationAction decision, Instant now) {
        act(decision, now);
        decidedAt = now;
    }

    private void act(ApplicationAction action, Instant now) {
        status = ApplicationTransitions.next(status, action)
                .orElseThrow(() -> new RegistryException(ErrorCode.ACTION_NOT_ALLOWED));
        updatedAt = now;
    }

    /** Refuses a command that was made on another version than this one. */
    public void requireVersion(int expected, ErrorCode otherwise) {
        if (version != expected) {
            throw new RegistryException(otherwise);
        }
    }

    public Set<ApplicationAction> allowedActions() {
        return ApplicationTransitions.allowed(status);
    }

    public List<ApplicationDocument> currentDocuments() {
        return documents.stream().filter(ApplicationDocument::isCurrent).toList();
    }

    /** Any document of the application, of earlier rounds too. */
    public Optional<ApplicationDocument> findDocument(long documentId) {
        return documents.stream()
                .filter(document -> document.getId() == documentId)
                .findFirst();
    }

    /** Surname, given name and patronymic in one line; empty until they are known. */
    public String specialistName() {
        return getCandidate().map(Candidate::fullName).orElse("");
    }

    public String getNumber() {
        return number;
    }

    public long getProviderId() {
        return providerId;
    }

    public ApplicationStatus getStatus() {
        return status;
    }

    public int getRound() {
        return round;
    }

    public Optional<Candidate> getCandidate() {
        return Optional.ofNullable(candidate);
    }

    public Optional<Profession> getProfession() {
        return Optional.ofNullable(profession);
    }

    public Optional<Qualification> getQualification() {
        return Optional.ofNullable(qualification);
    }

    public String getPosition() {
        return position;
    }

    public String getStaffPosition() {
        return staffPosition;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public int getVersion() {
        return version;
    }
}
