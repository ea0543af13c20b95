package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the database fill in a column of new rows that are given no value for it.
 *
 * <pre>{@code
 * @ServerDefault("CURRENT_TIMESTAMP") private @Nullable Instant created;
 * @ServerDefault(updated = true) private @Nullable Instant touched;      // a trigger of the database does it
 * }</pre>
 *
 * <p>When the object gets to know the value, {@link Entity#eagerDefaults} says.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface ServerDefault {

    /**
     * {@return the default as SQL, which the table is created with} Without one the database does it by itself, by a
     * trigger for example.
     */
    String value() default "";

    /** {@return whether the database writes the column also when the row is updated} */
    boolean updated() default false;
}
