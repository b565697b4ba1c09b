package kz.mamandar.rules.application;

import java.time.LocalDate;
import java.util.Set;

/** A decision before it is made; texts are trimmed, blank ones null. */
public record DecisionDraft(
        DecisionOutcome outcome,
        Set<String> reasonCodes,
        String comment,
        String basisAct,
        String basisNumber,
        LocalDate basisDate,
        LocalDate today) {}
