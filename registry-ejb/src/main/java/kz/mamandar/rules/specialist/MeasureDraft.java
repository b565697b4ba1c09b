package kz.mamandar.rules.specialist;

import java.time.LocalDate;

/** A measure before it is taken; texts are trimmed, blank ones null. */
public record MeasureDraft(
        EntryAction action,
        String groundCode,
        String basisAct,
        String basisNumber,
        LocalDate basisDate,
        LocalDate today) {}
