package kz.mamandar.rules.inclusion;

/** The position held and the position of the staff list; null = not stated. */
public record PositionFacts(String position, String staffPosition) {}
