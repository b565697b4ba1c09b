package kz.mamandar.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The clause a rule or a reason rests on, e.g. {@code Order 21, para 9(2)}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface LegalBasis {
    String value();
}
