package kz.mamandar.rules.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.mamandar.rules.inclusion.RequiredDocument.Why;
import org.junit.jupiter.api.Test;

class RequiredDocumentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @Test
    void four_documents_are_always_asked_for_and_only_the_identity_card_without_a_file() {
        assertThat(RequiredDocuments.of(facts(false, false)))
                .containsExactly(
                        new RequiredDocument(DocumentKind.IDENTITY_CARD, Why.ALWAYS, false, false),
                        new RequiredDocument(DocumentKind.DIPLOMA, Why.ALWAYS, true, false),
                        new RequiredDocument(DocumentKind.EMPLOYMENT, Why.ALWAYS, true, false),
                        new RequiredDocument(DocumentKind.STAFF_LIST, Why.ALWAYS, true, false));
    }

    @Test
    void a_claimed_category_and_a_medical_profession_each_ask_for_one_more() {
        assertThat(RequiredDocuments.of(facts(true, true)))
                .contains(
                        new RequiredDocument(DocumentKind.CATEGORY_CERTIFICATE, Why.CATEGORY_CLAIMED, true, false),
                        new RequiredDocument(DocumentKind.SPECIALIST_CERTIFICATE, Why.MEDICAL_PROFESSION, true, false))
                .hasSize(6);
    }

    @Test
    void a_document_without_its_file_is_not_there_unless_its_data_are_enough() {
        List<RequiredDocument> required = RequiredDocuments.of(facts(
                false, false, document(DocumentKind.IDENTITY_CARD, false), document(DocumentKind.DIPLOMA, false)));

        assertThat(required)
                .filteredOn(RequiredDocument::present)
                .extracting(RequiredDocument::kind)
                .containsExactly(DocumentKind.IDENTITY_CARD);
    }

    @Test
    void what_is_missing_stops_the_application_and_what_has_expired_is_for_the_reviewer() {
        InclusionFacts facts = facts(true, false);

        assertThat(SubmissionRules.blocking(facts))
                .extracting(Finding::code)
                .contains("DOCUMENTS_MISSING")
                .doesNotContain("CATEGORY_EXPIRED");
        assertThat(SubmissionRules.doubtful(facts)).extracting(Finding::code).containsExactly("CATEGORY_EXPIRED");
    }

    @Test
    void a_claimed_category_without_its_dates_stops_the_application() {
        InclusionFacts known = facts(true, false);
        InclusionFacts facts = new InclusionFacts(
                known.on(),
                known.profession(),
                known.education(),
                new CategoryFacts("SW-FIRST", "SW", false, null, null, 36),
                known.position(),
                known.documents(),
                known.licence());

        assertThat(SubmissionRules.blocking(facts)).extracting(Finding::code).contains("CATEGORY_DATES_MISSING");
    }

    private static InclusionFacts facts(boolean category, boolean medical, DocumentFacts... documents) {
        CategoryFacts none = new CategoryFacts("SW-NONE", "SW", true, null, null, 36);
        CategoryFacts expired = new CategoryFacts("SW-FIRST", "SW", false, DAY.minusYears(4), DAY.minusYears(1), 36);
        return new InclusionFacts(
                DAY,
                new ProfessionFacts("SW", "SW", medical),
                new EducationFacts("HIGHER", "University", "Social work", 2015),
                category ? expired : none,
                new PositionFacts("social worker", "social worker"),
                Arrays.asList(documents),
                new LicenceFacts("1", DAY));
    }

    private static DocumentFacts document(DocumentKind kind, boolean hasFile) {
        return new DocumentFacts(kind, "1", DAY, null, hasFile);
    }
}
