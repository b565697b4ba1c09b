package kz.mamandar.classifier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The classifiers that are published; {@link #path()} is the name in REST and SOAP. */
public enum Classifier {
    REGIONS("select code, name_kk, name_ru from region order by code"),
    PROFESSIONS("select code, name_kk, name_ru from profession order by rank, code"),
    CATEGORY_SCHEMES("select code, name_kk, name_ru from category_scheme order by code"),
    CATEGORIES("select code, name_kk, name_ru from category order by scheme_code, rank"),
    EDUCATION_LEVELS("select code, name_kk, name_ru from education_level order by rank"),
    DOCUMENT_KINDS("select code, name_kk, name_ru from document_kind order by rank"),
    SERVICE_SETTINGS("select code, name_kk, name_ru from service_setting order by rank"),
    DECISION_REASONS("select code, name_kk, name_ru from decision_reason order by outcome desc, code");

    private final String query;

    Classifier(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Classifier> ofPath(String path) {
        return Arrays.stream(values()).filter(c -> c.path().equals(path)).findFirst();
    }
}
