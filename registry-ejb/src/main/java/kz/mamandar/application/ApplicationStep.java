package kz.mamandar.application;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.rules.application.ApplicationField;

/** The steps in which an application is filled in, in their order, and the fields of each as problems name them. */
public enum ApplicationStep {
    PERSON(Set.of("iin", "phone"), Set.of()),
    EDUCATION(
            Set.of("professionCode", "specialty", "educationLevelCode"),
            Set.of(ApplicationField.PROFESSION, ApplicationField.SPECIALTY)),
    CATEGORY(
            Set.of("categoryCode", "categoryValidUntil"),
            Set.of(
                    ApplicationField.CATEGORY,
                    ApplicationField.CATEGORY_ISSUED_ON,
                    ApplicationField.CATEGORY_VALID_UNTIL)),
    EMPLOYMENT(Set.of("position", "staffPosition"), Set.of(ApplicationField.POSITION, ApplicationField.STAFF_POSITION)),
    DOCUMENTS(Set.of("documents"), Set.of(ApplicationField.DOCUMENTS)),
    /** The specialist's own consent; the application can be sent without it, the entry is not public then. */
    CONSENT(Set.of(), Set.of());

    private final Set<String> fields;
    private final Set<ApplicationField> mended;

    ApplicationStep(Set<String> fields, Set<ApplicationField> mended) {
        this.fields = fields;
        this.mended = mended;
    }

    /** Where a problem of this field is put right; nowhere when it is one of the applicant's profile. */
    public static Optional<ApplicationStep> ofField(String field) {
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field))
                .findFirst();
    }

    boolean isNamedBy(Set<ApplicationField> returned) {
        return mended.stream().anyMatch(returned::contains);
    }

    /** Whether two contents say the same in this step. */
    boolean isSame(ApplicationContent one, ApplicationContent other) {
        return said(one).equals(said(other));
    }

    private List<Object> said(ApplicationContent content) {
        return switch (this) {
            case PERSON ->
                Arrays.asList(content.maskedIin(), content.surname(), content.givenName(), content.patronymic());
            case EDUCATION ->
                Arrays.asList(
                        content.professionCode(),
                        content.specialty(),
                        content.educationLevelCode(),
                        content.institution(),
                        content.graduationYear());
            case CATEGORY ->
                Arrays.asList(content.categoryCode(), content.categoryIssuedOn(), content.categoryValidUntil());
            case EMPLOYMENT -> Arrays.asList(content.position(), content.staffPosition());
            case DOCUMENTS ->
                Arrays.asList(content.documents().stream()
                        .map(ApplicationContent.DocumentView::id)
                        .toArray());
            case CONSENT -> List.of();
        };
    }
}
