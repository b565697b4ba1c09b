package kz.mamandar.rules.inclusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Facts of a social worker with a complete package on 20 March 2026; each test spoils what it is about. */
final class InclusionFactsBuilder {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    private ProfessionFacts profession = new ProfessionFacts("SW", "SW", false);
    private EducationFacts education = new EducationFacts("HIGHER", "КазНУ", "социальная работа", 2015);
    private CategoryFacts category =
            new CategoryFacts("SW-FIRST", "SW", false, TODAY.minusYears(1), TODAY.plusYears(2), 36);
    private PositionFacts position = new PositionFacts("социальный работник", "социальный работник");
    private LicenceFacts licence = new LicenceFacts("25000001", LocalDate.of(2025, 1, 15));
    private final List<DocumentFacts> documents = new ArrayList<>();

    private InclusionFactsBuilder() {
        documents.add(new DocumentFacts(DocumentKind.IDENTITY_CARD, "1", TODAY, TODAY.plusYears(10), false));
        for (DocumentKind kind : List.of(
                DocumentKind.DIPLOMA,
                DocumentKind.CATEGORY_CERTIFICATE,
                DocumentKind.EMPLOYMENT,
                DocumentKind.STAFF_LIST)) {
            documents.add(new DocumentFacts(kind, "1", TODAY, null, true));
        }
    }

    static InclusionFactsBuilder someFacts() {
        return new InclusionFactsBuilder();
    }

    InclusionFactsBuilder with(ProfessionFacts changed) {
        profession = changed;
        return this;
    }

    InclusionFactsBuilder with(EducationFacts changed) {
        education = changed;
        return this;
    }

    InclusionFactsBuilder with(CategoryFacts changed) {
        category = changed;
        return this;
    }

    InclusionFactsBuilder with(PositionFacts changed) {
        position = changed;
        return this;
    }

    InclusionFactsBuilder with(LicenceFacts changed) {
        licence = changed;
        return this;
    }

    InclusionFactsBuilder with(DocumentFacts added) {
        documents.add(added);
        return this;
    }

    InclusionFactsBuilder without(DocumentKind kind) {
        documents.removeIf(document -> document.kind() == kind);
        return this;
    }

    InclusionFactsBuilder changing(DocumentKind kind, UnaryOperator<DocumentFacts> change) {
        documents.replaceAll(document -> document.kind() == kind ? change.apply(document) : document);
        return this;
    }

    InclusionFacts build() {
        return new InclusionFacts(TODAY, profession, education, category, position, documents, licence);
    }
}
