package kz.mamandar.specialist;

import java.time.LocalDate;

/** What a decision to register puts into the register about the specialist; patronymic and category may be null. */
public record SpecialistData(
        String surname,
        String givenName,
        String patronymic,
        String professionCode,
        String specialty,
        String educationLevelCode,
        String institution,
        int graduationYear,
        String categoryCode,
        LocalDate categoryIssuedOn,
        LocalDate categoryValidUntil,
        String position,
        String staffPosition) {}
