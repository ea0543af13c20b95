package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a column of new rows a value when the object has none. It is what a static method of the class returns.
 *
 * <pre>{@code
 * @OnInsert("newCode") private @Nullable String code;
 *
 * static String newCode() { return Codes.next(); }
 * }</pre>
 *
 * <p>A method that returns an {@code Expression} has the database make the value, as part of the INSERT; it may not use
 * metamodels. One with a parameter {@code ColumnDefault.RowValues} sees the other values of the row.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface OnInsert {

    /** {@return the name of the method: static, not private, in the class or a mapped superclass} */
    String value();
}
