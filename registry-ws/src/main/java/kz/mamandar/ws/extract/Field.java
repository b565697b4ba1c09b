package kz.mamandar.ws.extract;

import java.util.Locale;
import java.util.function.Function;
import kz.mamandar.platform.text.Named;
import kz.mamandar.publication.PublicRow.Column;

/** The columns of the flat formats, in their order: what CSV, XLSX and Parquet have in common. */
enum Field {
    REGISTRY_NUMBER(Column.REGISTRY_NUMBER),
    STATUS(Column.STATUS),
    SURNAME(Column.SURNAME),
    GIVEN_NAME(Column.GIVEN_NAME),
    PATRONYMIC(Column.PATRONYMIC, Kind.OPTIONAL_TEXT),
    PROFESSION_CODE(Column.PROFESSION_CODE),
    PROFESSION_KK(Column.PROFESSION_CODE, Named::nameKk),
    PROFESSION_RU(Column.PROFESSION_CODE, Named::nameRu),
    CATEGORY_CODE(Column.CATEGORY_CODE, Kind.OPTIONAL_TEXT),
    CATEGORY_KK(Column.CATEGORY_CODE, Named::nameKk),
    CATEGORY_RU(Column.CATEGORY_CODE, Named::nameRu),
    CATEGORY_VALID_UNTIL(Column.CATEGORY_VALID_UNTIL, Kind.DATE),
    SPECIALTY(Column.SPECIALTY),
    EDUCATION_LEVEL_CODE(Column.EDUCATION_LEVEL_CODE),
    EDUCATION_INSTITUTION(Column.EDUCATION_INSTITUTION),
    GRADUATION_YEAR(Column.GRADUATION_YEAR, Kind.NUMBER),
    POSITION(Column.JOB_POSITION),
    PROVIDER_BIN(Column.PROVIDER_BIN, Kind.OPTIONAL_TEXT),
    PROVIDER_NAME_KK(Column.PROVIDER_NAME_KK),
    PROVIDER_NAME_RU(Column.PROVIDER_NAME_RU),
    LICENCE_NUMBER(Column.LICENCE_NUMBER),
    REGION_CODE(Column.REGION_CODE),
    REGION_KK(Column.REGION_CODE, Named::nameKk),
    REGION_RU(Column.REGION_CODE, Named::nameRu),
    /** Codes parted by spaces. */
    SETTINGS(Column.SETTINGS),
    REGISTERED_ON(Column.REGISTERED_ON, Kind.DATE),
    VERSION(Column.VERSION, Kind.NUMBER),
    UPDATED_AT(Column.UPDATED_AT, Kind.MOMENT);

    /** What the values are. */
    enum Kind {
        TEXT,
        OPTIONAL_TEXT,
        NAME,
        NUMBER,
        DATE,
        MOMENT
    }

    private final Column column;
    private final Kind kind;
    private final Function<Named, String> name;

    Field(Column column) {
        this(column, Kind.TEXT);
    }

    Field(Column column, Kind kind) {
        this(column, kind, null);
    }

    /** The name of a code in one language. */
    Field(Column column, Function<Named, String> name) {
        this(column, Kind.NAME, name);
    }

    Field(Column column, Kind kind, Function<Named, String> name) {
        this.column = column;
        this.kind = kind;
        this.name = name;
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    Column column() {
        return column;
    }

    Kind kind() {
        return kind;
    }

    /** The name that a field of kind {@link Kind#NAME} takes of a value. */
    String nameOf(Named named) {
        return name.apply(named);
    }
}
