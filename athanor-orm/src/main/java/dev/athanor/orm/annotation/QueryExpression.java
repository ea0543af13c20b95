package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reserves an attribute for what a statement computes; it is null unless one says {@code withExpression}.
 *
 * <pre>{@code
 * @QueryExpression private @Nullable Long orderCount;
 *
 * select(USER).options(withExpression(USER.orderCount, select(count(ORDER.id)).where(…).scalarSubquery(Long.class)))
 * }</pre>
 *
 * <p>It is not loaded later: where it was not asked for, it stays null.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface QueryExpression {

    /** {@return the static method that returns what is computed where no statement says; by default nothing is} */
    String value() default "";
}
