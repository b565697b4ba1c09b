package kz.mamandar.rules.text;

/** What people type or paste: with spaces of every kind, hyphens of every kind and marks that nobody sees. */
public final class TypedText {

    private static final String UNSEEN = "\\s\\p{Z}\\p{Cf}";

    private TypedText() {}

    /** Without spaces around; empty for null. */
    public static String trimmed(String raw) {
        return raw == null ? "" : raw.replaceAll("^[" + UNSEEN + "]+|[" + UNSEEN + "]+$", "");
    }

    /** Without any spaces; empty for null. */
    public static String compact(String raw) {
        return raw == null ? "" : raw.replaceAll("[" + UNSEEN + "]", "");
    }

    /** Without the spaces, hyphens, dots and brackets that group the digits of a number; empty for null. */
    public static String ungrouped(String raw) {
        return compact(raw).replaceAll("[\\p{Pd}().]", "");
    }
}
