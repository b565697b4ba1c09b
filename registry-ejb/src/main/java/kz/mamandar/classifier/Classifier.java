package kz.mamandar.classifier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The classifiers that are published; {@link #path()} is the name in REST and SOAP. */
public enum Classifier {
    REGIONS("region", "code"),
    PROFESSIONS("profession", "rank, code"),
    CATEGORY_SCHEMES("category_scheme", "code"),
    CATEGORIES("category", "scheme_code, rank"),
    EDUCATION_LEVELS("education_level", "rank"),
    DOCUMENT_KINDS("document_kind", "rank"),
    SERVICE_SETTINGS("service_setting", "rank"),
    DECISION_REASONS("decision_reason", "outcome desc, code"),
    ENTRY_GROUNDS("entry_ground", "rank");

    private final String table;
    private final String order;

    Classifier(String table, String order) {
        this.table = table;
        this.order = order;
    }

    String query() {
        return "select code, name_kk, name_ru from " + table + " order by " + order;
    }

    /** Takes the new names and the code. */
    String rename() {
        return "update " + table + " set name_kk = ?, name_ru = ? where code = ?";
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Classifier> ofPath(String path) {
        return Arrays.stream(values()).filter(c -> c.path().equals(path)).findFirst();
    }
}
