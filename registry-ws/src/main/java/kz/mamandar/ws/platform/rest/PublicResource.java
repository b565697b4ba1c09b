package kz.mamandar.ws.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Opens a resource method to everybody within the anonymous limit, from every web page. A method without an opening is closed. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicResource {
    /** Names of the query parameters that the method knows; another one is a 400 that names it. */
    String[] parameters() default {};
}
