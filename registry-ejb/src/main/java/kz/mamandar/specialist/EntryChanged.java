package kz.mamandar.specialist;

/** An entry of the register has a new version; the public read model follows in the same transaction. */
public record EntryChanged(long specialistId) {}
