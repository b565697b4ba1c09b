package kz.mamandar.rules.application;

/** The three decisions of the Administrator (para 9). */
public enum DecisionOutcome {
    REGISTERED,
    RETURNED,
    REFUSED
}
