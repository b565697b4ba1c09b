package kz.mamandar.ws.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Opens a resource to everybody within the anonymous limit. A resource method without it is closed. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicResource {
    /** Names of the query parameters that the method knows; another one is a 400 that names it. */
    String[] parameters() default {};
}
