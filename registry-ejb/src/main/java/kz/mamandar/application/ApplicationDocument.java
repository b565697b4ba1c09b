package kz.mamandar.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import kz.mamandar.platform.persistence.BaseEntity;

/** A document of the package. A removed one stays for the rounds in which it was sent. */
@Entity
@Table(name = "application_document")
public class ApplicationDocument extends BaseEntity {

    @ManyToOne(optional = false)
    @JoinColumn(name = "application_id")
    private Application application;

    @Column(name = "kind_code")
    private String kindCode;

    private String number;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    private String sha256;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected ApplicationDocument() {}

    ApplicationDocument(Application application, NewDocument document, Instant now) {
        this.application = application;
        kindCode = document.kindCode();
        number = document.number();
        issuedOn = document.issuedOn();
        expiresOn = document.expiresOn();
        sha256 = document.sha256();
        fileName = document.fileName();
        addedAt = now;
    }

    /** A checked document; sha256 and fileName are null when it is named by its data only. */
    public record NewDocument(
            String kindCode, String number, LocalDate issuedOn, LocalDate expiresOn, String sha256, String fileName) {}

    void remove(Instant now) {
        removedAt = now;
    }

    boolean isCurrent() {
        return removedAt == null;
    }

    public String getKindCode() {
        return kindCode;
    }

    public String getNumber() {
        return number;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public String getSha256() {
        return sha256;
    }

    public String getFileName() {
        return fileName;
    }
}
