package kz.mamandar.rules.inclusion;

/** The education that is stated; null = not stated. */
public record EducationFacts(String levelCode, String institution, String specialty, Integer graduationYear) {}
