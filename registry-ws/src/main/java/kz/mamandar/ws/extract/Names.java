package kz.mamandar.ws.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.platform.text.Named;

/** Values of the classifiers that entries refer to, by code, as they are when an extract begins. */
record Names(
        Map<String, Named> professions,
        Map<String, Named> categories,
        Map<String, Named> educationLevels,
        Map<String, Named> regions,
        Map<String, Named> settings) {

    static Names of(ClassifierService classifiers) {
        return new Names(
                byCode(classifiers, Classifier.PROFESSIONS),
                byCode(classifiers, Classifier.CATEGORIES),
                byCode(classifiers, Classifier.EDUCATION_LEVELS),
                byCode(classifiers, Classifier.REGIONS),
                byCode(classifiers, Classifier.SERVICE_SETTINGS));
    }

    /** Another one when a name has changed. */
    String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Map<String, Named> byCode(ClassifierService classifiers, Classifier classifier) {
        Map<String, Named> byCode = new LinkedHashMap<>();
        classifiers.list(classifier).forEach(named -> byCode.put(named.code(), named));
        return byCode;
    }
}
