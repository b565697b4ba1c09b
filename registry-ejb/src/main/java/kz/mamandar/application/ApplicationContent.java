package kz.mamandar.application;

import java.time.LocalDate;
import java.util.List;

/**
 * What an application says of the specialist, as it stood at one moment. Values are null until they are filled in. Each
 * round keeps its content as it was sent.
 *
 * @param maskedIin the IIN masked; the full one stays in the domain
 */
public record ApplicationContent(
        String maskedIin,
        String surname,
        String givenName,
        String patronymic,
        String specialistPhone,
        String specialistEmail,
        String specialistLanguage,
        String professionCode,
        String specialty,
        String educationLevelCode,
        String institution,
        Integer graduationYear,
        String categoryCode,
        LocalDate categoryIssuedOn,
        LocalDate categoryValidUntil,
        String position,
        String staffPosition,
        List<DocumentView> documents) {

    public ApplicationContent {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** @param fileName null when the document is named by its data only */
    public record DocumentView(
            long id,
            String kindCode,
            String number,
            LocalDate issuedOn,
            LocalDate expiresOn,
            String fileName,
            String contentType,
            Long size) {}
}
