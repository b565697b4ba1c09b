package kz.mamandar.ws.publication;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.platform.text.Named;
import kz.mamandar.specialist.SpecialistView;

/** An entry as a row of CSV (RFC 4180). Cells that a spreadsheet would run as a formula begin with an apostrophe. */
final class CsvRow {

    static final String HEADER = String.join(
                    ",",
                    "registry_number",
                    "status",
                    "surname",
                    "given_name",
                    "patronymic",
                    "profession_code",
                    "profession_kk",
                    "profession_ru",
                    "category_code",
                    "category_kk",
                    "category_ru",
                    "category_valid_until",
                    "specialty",
                    "education_level_code",
                    "education_institution",
                    "graduation_year",
                    "position",
                    "provider_bin",
                    "provider_name_kk",
                    "provider_name_ru",
                    "licence_number",
                    "region_code",
                    "region_kk",
                    "region_ru",
                    "settings",
                    "registered_on",
                    "version",
                    "updated_at")
            + "\r\n";

    private CsvRow() {}

    static String of(SpecialistView view) {
        Named category = view.category().orElse(new Named("", "", ""));
        return Stream.of(
                                view.registryNumber(),
                                view.status().name(),
                                view.surname(),
                                view.givenName(),
                                view.patronymic().orElse(""),
                                view.profession().code(),
                                view.profession().nameKk(),
                                view.profession().nameRu(),
                                category.code(),
                                category.nameKk(),
                                category.nameRu(),
                                view.categoryValidUntil().map(Object::toString).orElse(""),
                                view.specialty(),
                                view.educationLevel().code(),
                                view.institution(),
                                String.valueOf(view.graduationYear()),
                                view.position(),
                                view.providerBin().orElse(""),
                                view.providerNameKk(),
                                view.providerNameRu(),
                                view.licenceNumber(),
                                view.region().code(),
                                view.region().nameKk(),
                                view.region().nameRu(),
                                settings(view.settings()),
                                view.registeredOn().toString(),
                                String.valueOf(view.version()),
                                Entry.moment(view.updatedAt()))
                        .map(CsvRow::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static String settings(List<Named> settings) {
        return settings.stream().map(Named::code).collect(Collectors.joining(" "));
    }
}
