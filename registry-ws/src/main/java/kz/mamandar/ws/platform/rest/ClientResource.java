package kz.mamandar.ws.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.mamandar.client.ClientOperation;

/** Opens a resource method to clients whose key has the operation. It knows no query parameters. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ClientResource {
    ClientOperation value();
}
