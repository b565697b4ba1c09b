package kz.mamandar.rules.inclusion;

import java.time.LocalDate;
import java.util.List;

/** What the checks look at, as it stands on a day. Missing data is null and gives a failed finding, never an error. */
public record InclusionFacts(
        LocalDate on,
        ProfessionFacts profession,
        EducationFacts education,
        CategoryFacts category,
        PositionFacts position,
        List<DocumentFacts> documents,
        LicenceFacts licence) {

    public InclusionFacts {
        documents = List.copyOf(documents);
    }

    boolean hasDocument(DocumentKind kind) {
        return documents.stream().anyMatch(document -> document.kind() == kind);
    }

    boolean hasDocumentWithFile(DocumentKind kind) {
        return documents.stream().anyMatch(document -> document.kind() == kind && document.hasFile());
    }

    boolean claimsCategory() {
        return category.code() != null && !category.noCategory();
    }
}
