package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the database compute a column of others of the row. The program only reads it.
 *
 * <pre>{@code
 * @Computed("width * height") private @Nullable Integer area;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Computed {

    /** {@return the computation as SQL} */
    String value();

    /** {@return whether the database keeps the result; otherwise it computes it when it is read} */
    boolean stored() default true;
}
