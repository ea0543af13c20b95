package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an attribute part of the primary key; several together are a composite key.
 *
 * <pre>{@code
 * @Id private @Nullable Integer id;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Id {

    /** {@return whether the database makes the key when the object has none} */
    Generated generated() default Generated.AUTO;
}
