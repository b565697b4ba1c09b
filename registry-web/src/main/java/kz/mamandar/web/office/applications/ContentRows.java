package kz.mamandar.web.office.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.application.ApplicationContent;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.platform.text.Dates;
import kz.mamandar.web.platform.text.Texts;

/** What an application says, as labelled rows in groups, and what of it another state of it said otherwise. */
@RequestScoped
class ContentRows {

    @Inject
    private Names names;

    @Inject
    private Texts texts;

    /**
     * @param before what stood there in the round before; null when there was none
     * @param changed whether it differs from the round before
     */
    public record DataRow(String label, String value, String before, boolean changed) {}

    public record DataGroup(String title, List<DataRow> rows) {}

    static String fullName(ApplicationContent content) {
        return Stream.of(content.surname(), content.givenName(), content.patronymic())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** @param before the content of the round before, null for a first round */
    List<DataGroup> groups(ApplicationContent now, ApplicationContent before) {
        Rows person = new Rows(now, before)
                .add("review.iin", ApplicationContent::maskedIin)
                .add("review.surname", ApplicationContent::surname)
                .add("review.givenName", ApplicationContent::givenName)
                .add("review.patronymic", ApplicationContent::patronymic)
                .add("review.phone", ApplicationContent::specialistPhone)
                .add("review.email", ApplicationContent::specialistEmail);
        Rows profession = new Rows(now, before)
                .add("entry.profession", c -> names.of(Classifier.PROFESSIONS, c.professionCode()))
                .add("entry.specialty", ApplicationContent::specialty)
                .add("review.educationLevel", c -> names.of(Classifier.EDUCATION_LEVELS, c.educationLevelCode()))
                .add("review.institution", ApplicationContent::institution)
                .add("review.graduationYear", c -> Objects.toString(c.graduationYear(), ""));
        Rows category = new Rows(now, before)
                .add("entry.category", c -> names.of(Classifier.CATEGORIES, c.categoryCode()))
                .add("review.categoryIssuedOn", c -> day(c.categoryIssuedOn()))
                .add("review.categoryValidUntil", c -> day(c.categoryValidUntil()));
        Rows work = new Rows(now, before)
                .add("entry.position", ApplicationContent::position)
                .add("review.staffPosition", ApplicationContent::staffPosition);
        return List.of(
                new DataGroup(texts.get("review.group.person"), person.rows),
                new DataGroup(texts.get("review.group.profession"), profession.rows),
                new DataGroup(texts.get("review.group.category"), category.rows),
                new DataGroup(texts.get("review.group.work"), work.rows));
    }

    private static String day(LocalDate date) {
        return Dates.day(date);
    }

    private final class Rows {

        private final ApplicationContent now;
        private final ApplicationContent before;
        private final List<DataRow> rows = new ArrayList<>();

        Rows(ApplicationContent now, ApplicationContent before) {
            this.now = now;
            this.before = before;
        }

        Rows add(String labelKey, Function<ApplicationContent, String> getter) {
            String value = shown(now, getter);
            String old = before == null ? null : shown(before, getter);
            rows.add(new DataRow(texts.get(labelKey), value, old, old != null && !old.equals(value)));
            return this;
        }

        private String shown(ApplicationContent content, Function<ApplicationContent, String> getter) {
            String value = getter.apply(content);
            return value == null || value.isEmpty() ? texts.get("review.notStated") : value;
        }
    }
}
