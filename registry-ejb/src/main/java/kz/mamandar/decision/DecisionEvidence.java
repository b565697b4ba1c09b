package kz.mamandar.decision;

import java.time.LocalDate;
import java.util.List;
import kz.mamandar.rules.inclusion.Finding;
import kz.mamandar.rules.inclusion.InclusionFacts;

/** What was known when a decision was made: the facts, the outcome of each automatic check and the term. */
public record DecisionEvidence(
        InclusionFacts facts, List<Finding> findings, LocalDate acceptedOn, LocalDate dueOn, int applicationVersion) {}
