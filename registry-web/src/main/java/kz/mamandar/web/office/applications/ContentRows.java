package kz.mamandar.web.office.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.application.ApplicationContent;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.web.office.FactRows;
import kz.mamandar.web.office.FactRows.Fact;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.platform.text.Dates;
import kz.mamandar.web.platform.text.Phones;
import kz.mamandar.web.platform.text.Texts;

/** What an application says, in groups, and what of it another state of it said otherwise. */
@RequestScoped
class ContentRows {

    @Inject
    private Names names;

    @Inject
    private Texts texts;

    public record FactGroup(String title, List<Fact> facts) {}

    static String fullName(ApplicationContent content) {
        return Stream.of(content.surname(), content.givenName(), content.patronymic())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** @param before the content of the round before, null for a first round */
    List<FactGroup> groups(ApplicationContent now, ApplicationContent before) {
        FactRows<ApplicationContent> person = new FactRows<>(texts, now, before)
                .add("review.iin", ApplicationContent::maskedIin)
                .add("review.surname", ApplicationContent::surname)
                .add("review.givenName", ApplicationContent::givenName)
                .add("review.patronymic", ApplicationContent::patronymic)
                .add("review.phone", c -> Phones.display(c.specialistPhone()))
                .add("review.email", ApplicationContent::specialistEmail);
        FactRows<ApplicationContent> profession = new FactRows<>(texts, now, before)
                .add("entry.profession", c -> names.of(Classifier.PROFESSIONS, c.professionCode()))
                .add("entry.specialty", ApplicationContent::specialty)
                .add("review.educationLevel", c -> names.of(Classifier.EDUCATION_LEVELS, c.educationLevelCode()))
                .add("review.institution", ApplicationContent::institution)
                .add("review.graduationYear", c -> Objects.toString(c.graduationYear(), ""));
        FactRows<ApplicationContent> category = new FactRows<>(texts, now, before)
                .add("entry.category", c -> names.of(Classifier.CATEGORIES, c.categoryCode()))
                .add("review.categoryIssuedOn", c -> Dates.day(c.categoryIssuedOn()))
                .add("review.categoryValidUntil", c -> Dates.day(c.categoryValidUntil()));
        FactRows<ApplicationContent> work = new FactRows<>(texts, now, before)
                .add("entry.position", ApplicationContent::position)
                .add("review.staffPosition", ApplicationContent::staffPosition);
        return List.of(
                new FactGroup(texts.get("review.group.person"), person.facts()),
                new FactGroup(texts.get("review.group.profession"), profession.facts()),
                new FactGroup(texts.get("review.group.category"), category.facts()),
                new FactGroup(texts.get("review.group.work"), work.facts()));
    }
}
