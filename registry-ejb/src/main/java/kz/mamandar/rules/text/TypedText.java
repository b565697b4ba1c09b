package kz.mamandar.rules.text;

import java.util.regex.Pattern;

/** What people type or paste: with spaces of every kind, hyphens of every kind and marks that nobody sees. */
public final class TypedText {

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");
    private static final Pattern UNSEEN_AROUND = Pattern.compile("^" + UNSEEN + "+|" + UNSEEN + "+$");
    private static final Pattern GROUPING = Pattern.compile("[\\p{Pd}().]");

    private TypedText() {}

    /** Without spaces around; empty for null. */
    public static String trimmed(String raw) {
        return raw == null ? "" : UNSEEN_AROUND.matcher(raw).replaceAll("");
    }

    /** Without any spaces; empty for null. */
    public static String compact(String raw) {
        return raw == null ? "" : UNSEEN.matcher(raw).replaceAll("");
    }

    /** Without the spaces, hyphens, dots and brackets that group the digits of a number; empty for null. */
    public static String ungrouped(String raw) {
        return GROUPING.matcher(compact(raw)).replaceAll("");
    }
}
