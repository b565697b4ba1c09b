package kz.mamandar.web.platform.text;

/** Telephone numbers as they are written in Kazakhstan. */
public final class Phones {

    private Phones() {}

    /** {@code +77011234567} as {@code +7 701 123 45 67}; whatever is no such number stays as it is. */
    public static String display(String e164) {
        return e164 == null ? "" : e164.replaceFirst("^(\\+7)(\\d{3})(\\d{3})(\\d{2})(\\d{2})$", "$1 $2 $3 $4 $5");
    }
}
