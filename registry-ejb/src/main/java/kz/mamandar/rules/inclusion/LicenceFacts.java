package kz.mamandar.rules.inclusion;

import java.time.LocalDate;

/** The provider's licence. */
public record LicenceFacts(String number, LocalDate date) {}
