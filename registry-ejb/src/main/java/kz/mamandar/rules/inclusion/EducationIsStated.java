package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** Level, institution and year of the education are stated. */
@LegalBasis("Order 21, para 3 (form of the registry)")
final class EducationIsStated implements InclusionRule {

    @Override
    public Optional<String> broken(InclusionFacts facts) {
        EducationFacts education = facts.education();
        boolean stated =
                education.levelCode() != null && education.institution() != null && education.graduationYear() != null;
        return stated ? Optional.empty() : Optional.of("EDUCATION_MISSING");
    }

    @Override
    public String field() {
        return "educationLevelCode";
    }

    @Override
    public Optional<ReturnReason> reason() {
        return Optional.of(ReturnReason.RET_3);
    }
}
