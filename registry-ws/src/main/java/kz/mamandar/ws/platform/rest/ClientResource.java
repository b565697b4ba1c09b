package kz.mamandar.ws.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Opens a resource method to clients whose key has the operation. It knows no query parameters. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ClientResource {
    /** Name of a {@code ClientOperation}. */
    String value();
}
