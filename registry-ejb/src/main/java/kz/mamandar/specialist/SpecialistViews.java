package kz.mamandar.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.platform.text.Named;
import kz.mamandar.rules.publication.EntryStatus;

/** Makes views out of rows that have the columns of {@link #COLUMNS}, with the names of their codes. */
@ApplicationScoped
public class SpecialistViews {

    /** Columns of a version {@code v} of an entry {@code s}. */
    public static final String COLUMNS =
            """
            s.registry_number, v.status, v.surname, v.given_name, v.patronymic, v.profession_code, v.specialty,
            v.education_level_code, v.education_institution, v.graduation_year, v.category_code, v.category_issued_on,
            v.category_valid_until, v.job_position, v.provider_bin, v.provider_name_kk, v.provider_name_ru, v.licence_number,
            v.region_code, v.settings, s.registered_on, v.version, v.valid_from, v.valid_from as updated_at""";

    private Classifiers classifiers;

    protected SpecialistViews() {}

    @Inject
    public SpecialistViews(Classifiers classifiers) {
        this.classifiers = classifiers;
    }

    public SpecialistView of(ResultSet row) throws SQLException {
        return new SpecialistView(
                row.getString("registry_number"),
                EntryStatus.valueOf(row.getString("status")),
                row.getString("surname"),
                row.getString("given_name"),
                Optional.ofNullable(row.getString("patronymic")),
                classifiers.get(Classifier.PROFESSIONS, row.getString("profession_code")),
                row.getString("specialty"),
                classifiers.get(Classifier.EDUCATION_LEVELS, row.getString("education_level_code")),
                row.getString("education_institution"),
                row.getInt("graduation_year"),
                Optional.ofNullable(row.getString("category_code"))
                        .map(code -> classifiers.get(Classifier.CATEGORIES, code)),
                date(row, "category_issued_on"),
                date(row, "category_valid_until"),
                row.getString("job_position"),
                Optional.ofNullable(row.getString("provider_bin")),
                row.getString("provider_name_kk"),
                row.getString("provider_name_ru"),
                row.getString("licence_number"),
                classifiers.get(Classifier.REGIONS, row.getString("region_code")),
                settings(row.getString("settings")),
                row.getObject("registered_on", LocalDate.class),
                row.getInt("version"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private List<Named> settings(String codes) {
        Map<String, Named> names = classifiers.all(Classifier.SERVICE_SETTINGS);
        return Stream.of(codes.split(","))
                .map(names::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
