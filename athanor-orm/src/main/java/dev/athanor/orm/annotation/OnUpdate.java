package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a column a value whenever its row is updated and the program did not write it. It is what a static method of
 * the class returns, as for {@link OnInsert}.
 *
 * <pre>{@code
 * @OnUpdate("now") private @Nullable Instant changed;
 *
 * static Instant now() { return Instant.now(); }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface OnUpdate {

    /** {@return the name of the method: static, not private, in the class or a mapped superclass} */
    String value();
}
