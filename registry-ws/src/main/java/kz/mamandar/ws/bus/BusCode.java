package kz.mamandar.ws.bus;

import java.util.Locale;
import java.util.ResourceBundle;

/** Why the bus gets a fault. Refusals of the business are no faults but results within a payload. */
enum BusCode {
    /** The message does not match the format. */
    SCE001,
    /** The service does not exist or is not open to the sender. */
    SCE004,
    /** The certificate of the transport signature does not hold. */
    SCE005,
    /** The transport signature is wrong. */
    SCE006,
    /** The transport signature is missing. */
    SCE007,
    /** The certificate of the business signature does not hold. */
    SCE015,
    /** The business signature is wrong. */
    SCE016,
    /** The business signature is missing. */
    SCE017,
    /** Ours to mend. */
    SCE909;

    boolean isSenders() {
        return this != SCE909;
    }

    /** In Russian, then in Kazakh. */
    String text() {
        return text("ru") + " / " + text("kk");
    }

    private String text(String language) {
        return ResourceBundle.getBundle("kz.mamandar.ws.bus", Locale.forLanguageTag(language))
                .getString("fault." + name());
    }
}
