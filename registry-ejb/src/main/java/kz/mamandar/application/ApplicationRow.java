package kz.mamandar.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.mamandar.rules.application.ApplicationStatus;

/** An application in the applicant's list. */
public record ApplicationRow(
        String number,
        ApplicationStatus status,
        Optional<String> specialistName,
        Optional<String> professionCode,
        Instant updatedAt,
        Optional<LocalDate> dueOn) {}
