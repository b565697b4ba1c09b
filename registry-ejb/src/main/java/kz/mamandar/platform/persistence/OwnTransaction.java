package kz.mamandar.platform.persistence;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method runs in a transaction of its own, whatever the caller has. Stands in for {@code @Transactional(REQUIRES_NEW)}: under
 * a session bean without a transaction, such as a timer, that one does not reach the database on Payara, and each statement
 * would commit alone.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnTransaction {}
