package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Computes an attribute in the statements that load its object. It is what a static method of the class returns as an
 * expression of columns; the program only reads it.
 *
 * <pre>{@code
 * @ColumnProperty("fullNameOf") private @Nullable String fullName;
 *
 * static Expression<String> fullNameOf() { return PERSON.first.concat(" ").concat(PERSON.last); }
 * }</pre>
 *
 * <p>The metamodel has it as an expression, too: {@code PERSON.fullName.eq("Ed Jones")}. After the object was written
 * it is loaded anew on first use.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface ColumnProperty {

    /**
     * {@return the name of the method: static, not private, in the class or a mapped superclass} It takes nothing or,
     * in a mapped superclass, the {@code Table} of the entity that it is asked for.
     */
    String value();

    /** {@return whether it is loaded anew after its object was written} */
    boolean expireOnFlush() default true;
}
