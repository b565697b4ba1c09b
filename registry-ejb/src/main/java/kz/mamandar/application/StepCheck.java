package kz.mamandar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.application.ApplicationService.SaveCategory;
import kz.mamandar.application.ApplicationService.SaveEducation;
import kz.mamandar.application.ApplicationService.SavePerson;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.EmailAddress;
import kz.mamandar.rules.contact.PhoneNumber;
import kz.mamandar.rules.identifier.Iin;

/** Checks what was typed in a step of the form. What is only missing may stay so in a draft, except who the person is. */
@ApplicationScoped
class StepCheck {

    private static final int NAME = 100;
    private static final int TEXT = 300;
    private static final int FIRST_YEAR = 1940;

    @Inject
    private Classifiers classifiers;

    @Inject
    private Clock clock;

    /** @param known the person as saved before; its IIN stays when none is typed */
    Candidate candidate(SavePerson typed, Optional<Candidate> known) {
        Problems problems = new Problems();
        Iin iin = known.map(Candidate::getIin)
                .filter(same -> typed.iin() == null || typed.iin().isBlank())
                .orElseGet(() -> problems.parsed("iin", typed.iin(), Iin::parse, ErrorCode.INVALID_IIN));
        PhoneNumber phone =
                problems.optionalParsed("phone", typed.phone(), PhoneNumber::parse, ErrorCode.INVALID_PHONE);
        EmailAddress email =
                problems.optionalParsed("email", typed.email(), EmailAddress::parse, ErrorCode.INVALID_EMAIL);
        Language language =
                problems.optionalParsed("language", typed.language(), Language::ofTag, ErrorCode.UNKNOWN_CODE);
        Candidate candidate = new Candidate(
                iin,
                problems.text("surname", typed.surname(), NAME),
                problems.text("givenName", typed.givenName(), NAME),
                problems.optionalText("patronymic", typed.patronymic(), NAME),
                phone == null ? null : phone.e164(),
                email == null ? null : email.value(),
                language == null ? Language.KK.tag() : language.tag());
        problems.throwIfAny();
        return candidate;
    }

    Profession profession(SaveEducation typed) {
        Problems problems = new Problems();
        Integer year = typed.graduationYear();
        int thisYear = LocalDate.now(clock).getYear();
        if (year != null && (year < FIRST_YEAR || year > thisYear)) {
            problems.add(Problem.at(
                    "graduationYear", ErrorCode.YEAR_OUT_OF_RANGE, Map.of("from", FIRST_YEAR, "to", thisYear)));
        }
        Profession profession = new Profession(
                code(problems, "professionCode", typed.professionCode(), Classifier.PROFESSIONS),
                problems.optionalText("specialty", typed.specialty(), TEXT),
                code(problems, "educationLevelCode", typed.educationLevelCode(), Classifier.EDUCATION_LEVELS),
                problems.optionalText("institution", typed.institution(), TEXT),
                year);
        problems.throwIfAny();
        return profession;
    }

    Qualification qualification(SaveCategory typed) {
        Problems problems = new Problems();
        String category = code(problems, "categoryCode", typed.categoryCode(), Classifier.CATEGORIES);
        if (typed.issuedOn() != null) {
            problems.pastDate("issuedOn", typed.issuedOn(), LocalDate.now(clock));
            if (typed.validUntil() != null && !typed.validUntil().isAfter(typed.issuedOn())) {
                problems.add("validUntil", ErrorCode.DATES_REVERSED);
            }
        }
        problems.throwIfAny();
        return new Qualification(category, typed.issuedOn(), typed.validUntil());
    }

    private String code(Problems problems, String field, String raw, Classifier classifier) {
        String code = problems.optionalText(field, raw, 50);
        if (code != null && !classifiers.all(classifier).containsKey(code)) {
            problems.add(field, ErrorCode.UNKNOWN_CODE);
        }
        return code;
    }
}
