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

    /** {@return the name of the sequence that keys come from, where {@link Generated#SEQUENCE} is said} */
    String sequence() default "";

    /**
     * {@return how many keys the session takes from the sequence at once} The sequence, which is created with the
     * table, counts in steps of so many. Keys that are taken and not used are lost.
     */
    int block() default 50;
}
