package kz.mamandar.rules.contact;

/** How a message reaches its reader. */
public enum Channel {
    EMAIL,
    SMS
}
