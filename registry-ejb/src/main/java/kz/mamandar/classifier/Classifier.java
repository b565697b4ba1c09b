package kz.mamandar.classifier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The classifiers that are published; {@link #path()} is the name in REST and SOAP. */
public enum Classifier {
    REGIONS("region"),
    PROFESSIONS("profession"),
    CATEGORY_SCHEMES("category_scheme"),
    CATEGORIES("category"),
    EDUCATION_LEVELS("education_level"),
    DOCUMENT_KINDS("document_kind"),
    SERVICE_SETTINGS("service_setting"),
    DECISION_REASONS("decision_reason");

    private final String table;

    Classifier(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Classifier> ofPath(String path) {
        return Arrays.stream(values()).filter(c -> c.path().equals(path)).findFirst();
    }
}
