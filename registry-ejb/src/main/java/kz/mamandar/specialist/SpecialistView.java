package kz.mamandar.specialist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.text.Named;
import kz.mamandar.rules.publication.EntryStatus;

/** One version of an entry of the register. The IIN is not in it. */
public record SpecialistView(
        String registryNumber,
        EntryStatus status,
        String surname,
        String givenName,
        Optional<String> patronymic,
        Named profession,
        String specialty,
        Named educationLevel,
        String institution,
        int graduationYear,
        Optional<Named> category,
        Optional<LocalDate> categoryIssuedOn,
        Optional<LocalDate> categoryValidUntil,
        String position,
        Optional<String> providerBin,
        String providerNameKk,
        String providerNameRu,
        String licenceNumber,
        Named region,
        List<Named> settings,
        LocalDate registeredOn,
        int version,
        Instant validFrom,
        Instant updatedAt) {}
