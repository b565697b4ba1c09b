package kz.mamandar.document;

import jakarta.ejb.Local;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;

/** Documents of an application. A file is a PDF, JPEG or PNG by its content, at most 10 MB. */
@Local
public interface DocumentService {

    long MAX_BYTES = 10L * 1024 * 1024;

    /** Adds a document to the caller's own open application. FILE_…, FIELD_…, ACTION_NOT_ALLOWED. */
    void add(AddDocument command);

    /** Removes a document from the caller's own open application. */
    void remove(String applicationNumber, long documentId);

    /** The file for its applicant. NOT_FOUND when it is not the caller's. */
    DocumentContent openMine(String applicationNumber, long documentId);

    /** The file for the staff who review it; audited. Documents of earlier rounds stay readable. */
    DocumentContent openForReview(String applicationNumber, long documentId);

    /** @param content empty when the document is named by its data only */
    record AddDocument(
            String applicationNumber,
            String kindCode,
            String number,
            LocalDate issuedOn,
            LocalDate expiresOn,
            Optional<Upload> file) {}

    /** The service closes the stream. */
    record Upload(String fileName, InputStream content) {}

    /** The reader closes the stream. */
    record DocumentContent(String fileName, String contentType, long size, InputStream content) {}
}
