package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.LegalBasis;
import kz.mamandar.rules.application.ReturnReason;

/** One condition of inclusion in the registry. */
interface InclusionRule {

    /** Code of what is wrong, or nothing when the condition holds. */
    Optional<String> broken(InclusionFacts facts);

    String field();

    Optional<ReturnReason> reason();

    default Finding check(InclusionFacts facts) {
        Optional<String> broken = broken(facts);
        String name = getClass().getSimpleName();
        return new Finding(
                name,
                broken.isEmpty(),
                broken.orElse(name),
                field(),
                reason(),
                getClass().getAnnotation(LegalBasis.class).value());
    }
}
