package kz.mamandar.rules.inclusion;

import java.time.LocalDate;

/** A document of the package; expiresOn null = without term. */
public record DocumentFacts(
        DocumentKind kind, String number, LocalDate issuedOn, LocalDate expiresOn, boolean hasFile) {}
