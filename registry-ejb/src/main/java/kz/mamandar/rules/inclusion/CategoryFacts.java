package kz.mamandar.rules.inclusion;

import java.time.LocalDate;

/** The category that is claimed; code null = not stated, validityMonths null = without term. */
public record CategoryFacts(
        String code,
        String schemeCode,
        boolean noCategory,
        LocalDate issuedOn,
        LocalDate validUntil,
        Integer validityMonths) {}
