package kz.mamandar.rules.inclusion;

import static kz.mamandar.rules.inclusion.InclusionFactsBuilder.TODAY;
import static kz.mamandar.rules.inclusion.InclusionFactsBuilder.someFacts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.rules.application.ReturnReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InclusionRulesTest {

    private static final CategoryFacts UNSTATED = new CategoryFacts(null, null, false, null, null, null);
    private static final CategoryFacts NO_CATEGORY = new CategoryFacts("SW-NONE", "SW", true, null, null, 36);

    @Test
    void a_complete_package_passes_every_check() {
        List<Finding> findings = InclusionRules.check(someFacts().build());
        assertThat(findings).hasSize(13).allMatch(Finding::passed);
        assertThat(findings).allMatch(finding -> finding.code().equals(finding.rule()));
        assertThat(SubmissionRules.blocking(someFacts().build())).isEmpty();
    }

    @Test
    void findings_come_in_the_order_of_the_form_each_for_its_field_reason_and_clause() {
        assertThat(InclusionRules.check(someFacts().build()).stream()
                        .map(finding -> String.join(
                                " | ",
                                finding.rule(),
                                finding.field(),
                                finding.reason().map(ReturnReason::code).orElse("-"),
                                finding.clause()))
                        .toList())
                .containsExactly(
                        "LicenceIsNamed | licenceNumber | - | Order 21, para 2(2)",
                        "ProfessionIsNamed | professionCode | RET-1 | Order 21, para 9(2)",
                        "SpecialtyIsNamed | specialty | RET-1 | Order 21, para 9(2)",
                        "EducationIsStated | educationLevelCode | RET-3 | Order 21, para 3 (form of the registry)",
                        "CategoryIsStated | categoryCode | RET-2 | Order 21, para 9(2)",
                        "CategoryBelongsToScheme | categoryCode | RET-2 | Order 21, para 9(2)",
                        "CategoryIsDated | categoryIssuedOn | RET-2 | Order 21, para 9(2); Order 210 of 08.06.2023",
                        "QualificationIsInForce | categoryValidUntil | RET-2 | Order 21, para 9(2); Order 210 of 08.06.2023",
                        "CategoryTermFitsScheme | categoryValidUntil | RET-2 | Order 21, para 9(2); Order 210 of 08.06.2023",
                        "DocumentPackageIsComplete | documents | RET-3 | Order 21, para 9(2)",
                        "DocumentsAreInForce | documents | RET-3 | Order 21, para 9(2)",
                        "PositionIsStated | position | RET-4 | Order 21, para 9(2)",
                        "PositionMatchesStaffPosition | staffPosition | RET-4 | Order 21, para 9(2)");
    }

    @Test
    void the_licence_is_named_by_number_and_date() {
        LocalDate day = LocalDate.of(2025, 1, 15);
        assertBlocks("LICENCE_MISSING", someFacts().with(new LicenceFacts(null, day)));
        assertBlocks("LICENCE_MISSING", someFacts().with(new LicenceFacts("25000001", null)));
    }

    @Test
    void the_profession_is_named() {
        assertBlocks(
                "PROFESSION_MISSING",
                someFacts().with(new ProfessionFacts(null, null, false)).with(UNSTATED));
    }

    @Test
    void the_specialty_of_the_diploma_is_named() {
        assertBlocks("SPECIALTY_MISSING", someFacts().with(new EducationFacts("HIGHER", "КазНУ", null, 2015)));
    }

    @Test
    void the_education_is_stated_with_level_institution_and_year() {
        assertBlocks("EDUCATION_MISSING", someFacts().with(new EducationFacts(null, "КазНУ", "с", 2015)));
        assertBlocks("EDUCATION_MISSING", someFacts().with(new EducationFacts("HIGHER", null, "с", 2015)));
        assertBlocks("EDUCATION_MISSING", someFacts().with(new EducationFacts("HIGHER", "КазНУ", "с", null)));
    }

    @Test
    void a_profession_with_a_scheme_states_its_category_or_that_there_is_none() {
        assertBlocks("CATEGORY_MISSING", someFacts().with(UNSTATED));
        assertPasses(someFacts().with(NO_CATEGORY).without(DocumentKind.CATEGORY_CERTIFICATE));
    }

    @Test
    void a_profession_without_a_scheme_states_none() {
        ProfessionFacts cultureOrganiser = new ProfessionFacts("CUL", null, false);
        assertPasses(someFacts().with(cultureOrganiser).with(UNSTATED));
        assertBlocks("CATEGORY_FOREIGN", someFacts().with(cultureOrganiser));
    }

    @Test
    void the_category_is_one_of_the_scheme_of_the_profession() {
        assertBlocks("CATEGORY_FOREIGN", someFacts().with(new ProfessionFacts("LOG", "PED", false)));
    }

    @Test
    void a_claimed_category_is_dated() {
        LocalDate issued = TODAY.minusYears(1);
        LocalDate until = TODAY.plusYears(2);
        assertBlocks("CATEGORY_DATES_MISSING", someFacts().with(category(null, until, 36)));
        assertBlocks("CATEGORY_DATES_MISSING", someFacts().with(category(issued, null, 36)));
        assertPasses(someFacts().with(category(issued, null, null)));
    }

    @ParameterizedTest(name = "valid until today + {0} days: {1}")
    @CsvSource({"-1, CATEGORY_EXPIRED", "0,", "1,"})
    void the_last_day_of_a_category_counts(int days, String expected) {
        assertFindsOnly(expected, someFacts().with(category(TODAY.minusYears(1), TODAY.plusDays(days), 36)));
    }

    @ParameterizedTest(name = "36 months from {0}, stated until {1}: {2}")
    @CsvSource({
        "2026-03-20, 2029-03-20,",
        "2026-03-20, 2029-03-21, CATEGORY_TERM_TOO_LONG",
        "2024-02-29, 2027-02-28,",
        "2024-02-29, 2027-03-01, CATEGORY_TERM_TOO_LONG"
    })
    void a_category_is_stated_for_no_longer_than_its_scheme_gives(LocalDate issued, LocalDate until, String expected) {
        assertFindsOnly(expected, someFacts().with(category(issued, until, 36)));
    }

    @Test
    void a_scheme_without_a_term_takes_any() {
        assertPasses(someFacts().with(category(TODAY, TODAY.plusYears(50), null)));
    }

    @Test
    void dates_beside_no_category_are_not_judged() {
        assertPasses(someFacts()
                .with(new CategoryFacts("SW-NONE", "SW", true, TODAY.minusYears(9), TODAY.minusYears(1), 36))
                .without(DocumentKind.CATEGORY_CERTIFICATE));
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentKind.class,
            names = {"IDENTITY_CARD", "DIPLOMA", "CATEGORY_CERTIFICATE", "EMPLOYMENT", "STAFF_LIST"})
    void every_document_of_the_package_is_there(DocumentKind kind) {
        assertBlocks("DOCUMENTS_MISSING", someFacts().without(kind));
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentKind.class,
            names = {"DIPLOMA", "CATEGORY_CERTIFICATE", "EMPLOYMENT", "STAFF_LIST"})
    void every_document_but_the_identity_card_has_its_file(DocumentKind kind) {
        assertBlocks("DOCUMENTS_MISSING", someFacts().changing(kind, InclusionRulesTest::withoutFile));
    }

    @Test
    void a_medical_profession_brings_a_specialist_certificate() {
        InclusionFactsBuilder masseur = someFacts()
                .with(new ProfessionFacts("MAS", "MED", true))
                .with(new CategoryFacts("MED-NONE", "MED", true, null, null, 60));
        assertBlocks("DOCUMENTS_MISSING", masseur);
        DocumentFacts certificate =
                new DocumentFacts(DocumentKind.SPECIALIST_CERTIFICATE, "1", TODAY, TODAY.plusYears(5), true);
        assertBlocks("DOCUMENTS_MISSING", masseur.with(withoutFile(certificate)));
        assertPasses(masseur.with(certificate));
    }

    @ParameterizedTest(name = "expires today + {0} days: {1}")
    @CsvSource({"-1, DOCUMENT_EXPIRED", "0,", "1,"})
    void the_last_day_of_a_document_counts(int days, String expected) {
        assertFindsOnly(
                expected,
                someFacts()
                        .changing(
                                DocumentKind.IDENTITY_CARD,
                                card -> new DocumentFacts(
                                        card.kind(), card.number(), card.issuedOn(), TODAY.plusDays(days), false)));
    }

    @Test
    void an_expired_document_nobody_asked_for_is_found_too() {
        assertFindsOnly(
                "DOCUMENT_EXPIRED",
                someFacts()
                        .with(new DocumentFacts(
                                DocumentKind.TRAINING, "1", TODAY.minusYears(3), TODAY.minusDays(1), true)));
    }

    @Test
    void position_and_staff_position_are_stated() {
        assertBlocks("POSITION_MISSING", someFacts().with(new PositionFacts(null, "психолог")));
        assertBlocks("POSITION_MISSING", someFacts().with(new PositionFacts("психолог", null)));
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        "психолог, Психолог ,",
        "социальный  работник, Социальный работник,",
        "ассистент-воспитатель, ассистент воспитатель,",
        "әлеуметтік қызметкер, əлеуметтiк қызметкер,",
        "психолог, старший психолог, POSITIONS_DIFFER",
        "әлеуметтік қызметкер, алеуметтик кызметкер, POSITIONS_DIFFER"
    })
    void the_position_is_the_one_of_the_staff_list(String position, String staffPosition, String expected) {
        assertFindsOnly(expected, someFacts().with(new PositionFacts(position, staffPosition)));
    }

    @Test
    void an_empty_draft_gives_findings_and_never_an_error() {
        InclusionFacts nothing = new InclusionFacts(
                TODAY,
                new ProfessionFacts(null, null, false),
                new EducationFacts(null, null, null, null),
                UNSTATED,
                new PositionFacts(null, null),
                List.of(),
                new LicenceFacts(null, null));
        assertThat(SubmissionRules.blocking(nothing))
                .extracting(Finding::code)
                .containsExactly(
                        "LICENCE_MISSING",
                        "PROFESSION_MISSING",
                        "SPECIALTY_MISSING",
                        "EDUCATION_MISSING",
                        "DOCUMENTS_MISSING",
                        "POSITION_MISSING");
    }

    @Test
    void every_reason_for_return_is_backed_by_a_check() {
        Set<ReturnReason> backed = EnumSet.noneOf(ReturnReason.class);
        InclusionRules.check(someFacts().build()).stream()
                .map(Finding::reason)
                .flatMap(Optional::stream)
                .forEach(backed::add);
        assertThat(backed).containsExactlyInAnyOrder(ReturnReason.values());
    }

    @Test
    void what_expired_or_differs_is_for_the_reviewer_and_does_not_stop_the_applicant() {
        InclusionFacts facts = someFacts()
                .with(category(TODAY.minusYears(9), TODAY.minusDays(1), 36))
                .with(new PositionFacts("психолог", "логопед"))
                .changing(
                        DocumentKind.DIPLOMA,
                        diploma -> new DocumentFacts(diploma.kind(), "1", TODAY, TODAY.minusDays(1), true))
                .build();
        assertThat(codes(facts))
                .containsExactly("CATEGORY_EXPIRED", "CATEGORY_TERM_TOO_LONG", "DOCUMENT_EXPIRED", "POSITIONS_DIFFER");
        assertThat(SubmissionRules.blocking(facts)).isEmpty();
    }

    private static void assertPasses(InclusionFactsBuilder facts) {
        assertFindsOnly(null, facts);
    }

    /** Finds this alone, and it stops the application from being sent. */
    private static void assertBlocks(String code, InclusionFactsBuilder facts) {
        assertFindsOnly(code, facts);
        assertThat(SubmissionRules.blocking(facts.build()))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    private static void assertFindsOnly(String code, InclusionFactsBuilder facts) {
        assertThat(codes(facts.build()))
                .isEqualTo(Optional.ofNullable(code).stream().toList());
    }

    private static List<String> codes(InclusionFacts facts) {
        return InclusionRules.check(facts).stream()
                .filter(finding -> !finding.passed())
                .map(Finding::code)
                .toList();
    }

    private static CategoryFacts category(LocalDate issued, LocalDate until, Integer months) {
        return new CategoryFacts("SW-FIRST", "SW", false, issued, until, months);
    }

    private static DocumentFacts withoutFile(DocumentFacts document) {
        return new DocumentFacts(document.kind(), document.number(), document.issuedOn(), document.expiresOn(), false);
    }
}
