package kz.mamandar.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.application.Application;
import kz.mamandar.application.ApplicationDocument;
import kz.mamandar.application.ApplicationDocument.NewDocument;
import kz.mamandar.application.ApplicationRepository;
import kz.mamandar.application.OwnApplications;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.document.FileStore.StoredFile;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;

@Stateless
@Guarded
public class DocumentServiceBean implements DocumentService {

    private static final String KEEP =
            "insert into stored_file (sha256, size, content_type, stored_at) values (?, ?, ?, ?) on conflict do nothing";
    private static final String FILE = "select sha256, size, content_type from stored_file where sha256 = ?";

    @Inject
    private OwnApplications own;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private FileStore files;

    @Inject
    private Classifiers classifiers;

    @Inject
    private Jdbc jdbc;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    @AllowedTo(Role.APPLICANT)
    public void add(AddDocument command) {
        Application application = own.lock(command.applicationNumber());
        NewDocument data = checked(command);
        Optional<StoredFile> file = command.file().map(upload -> files.store(upload.content()));
        file.ifPresent(stored -> jdbc.update(
                KEEP, List.of(stored.sha256(), stored.size(), stored.contentType(), OffsetDateTime.now(clock))));
        application.addDocument(
                new NewDocument(
                        data.kindCode(),
                        data.number(),
                        data.issuedOn(),
                        data.expiresOn(),
                        file.map(StoredFile::sha256).orElse(null),
                        file.isPresent() ? data.fileName() : null),
                clock.instant());
    }

    private NewDocument checked(AddDocument typed) {
        Problems problems = new Problems();
        String kind = problems.text("kindCode", typed.kindCode(), 50);
        if (kind != null && !classifiers.all(Classifier.DOCUMENT_KINDS).containsKey(kind)) {
            problems.add("kindCode", ErrorCode.UNKNOWN_CODE);
        }
        String number = problems.number("number", typed.number(), 100);
        LocalDate issuedOn = problems.pastDate("issuedOn", typed.issuedOn(), LocalDate.now(clock));
        if (issuedOn != null && typed.expiresOn() != null && !typed.expiresOn().isAfter(issuedOn)) {
            problems.add("expiresOn", ErrorCode.DATES_REVERSED);
        }
        String fileName = typed.file()
                .map(upload -> problems.text("file", baseName(upload.fileName()), 255))
                .orElse(null);
        problems.throwIfAny();
        return new NewDocument(kind, number, issuedOn, typed.expiresOn(), null, fileName);
    }

    /** Some browsers send the whole path of the file. */
    private static String baseName(String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll("\\p{Cntrl}", "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public void remove(String applicationNumber, long documentId) {
        own.lock(applicationNumber).removeDocument(documentId, clock.instant());
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public DocumentContent openMine(String applicationNumber, long documentId) {
        return open(own.get(applicationNumber), documentId);
    }

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR})
    public DocumentContent openForReview(String applicationNumber, long documentId) {
        Application application = applications.getByNumber(applicationNumber);
        if (application.getSubmittedAt() == null) {
            throw new RegistryException(ErrorCode.NOT_FOUND);
        }
        DocumentContent content = open(application, documentId);
        audit.record(
                AuditAction.DOCUMENT_READ,
                "application",
                applicationNumber,
                Map.of("document", String.valueOf(documentId)));
        return content;
    }

    private DocumentContent open(Application application, long documentId) {
        ApplicationDocument document = application
                .findDocument(documentId)
                .filter(found -> found.getSha256() != null)
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
        StoredFile file = jdbc.find(
                        FILE,
                        List.of(document.getSha256()),
                        row -> new StoredFile(
                                row.getString("sha256"), row.getLong("size"), row.getString("content_type")))
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
        return new DocumentContent(document.getFileName(), file.contentType(), file.size(), files.open(file.sha256()));
    }
}
