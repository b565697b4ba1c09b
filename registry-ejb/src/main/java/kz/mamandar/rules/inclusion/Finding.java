package kz.mamandar.rules.inclusion;

import java.util.Optional;
import kz.mamandar.rules.application.ReturnReason;

/**
 * The outcome of one check.
 *
 * @param rule name of the rule
 * @param code stable code of what was found; the text is {@code finding.<code>}
 * @param field the field of the application it is about
 * @param reason the reason for return it speaks for
 * @param clause the clause of the rule
 */
public record Finding(
        String rule, boolean passed, String code, String field, Optional<ReturnReason> reason, String clause) {}
