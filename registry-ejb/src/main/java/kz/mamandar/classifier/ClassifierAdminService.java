package kz.mamandar.classifier;

import jakarta.ejb.Local;

/** Upkeep of reference data. Names may change with the wording of the law; codes never do, as others refer to them. */
@Local
public interface ClassifierAdminService {

    /** FIELD_REQUIRED, FIELD_TOO_LONG, NOT_FOUND. */
    void rename(Rename command);

    record Rename(Classifier classifier, String code, String nameKk, String nameRu) {}
}
