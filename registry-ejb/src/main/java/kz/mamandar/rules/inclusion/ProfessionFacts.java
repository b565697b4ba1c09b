package kz.mamandar.rules.inclusion;

/** The profession that is named; code null = none, schemeCode null = it has no categories. */
public record ProfessionFacts(String code, String schemeCode, boolean medical) {}
