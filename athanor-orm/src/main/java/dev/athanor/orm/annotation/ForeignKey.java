package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the column of an attribute reference a column of another table.
 *
 * <pre>{@code
 * @ForeignKey("user_account.id") private @Nullable Integer userId;
 * }</pre>
 *
 * <p>A to-one relationship without one makes its own column, which has no attribute then.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface ForeignKey {

    /** {@return the column referenced, as {@code table.column} or {@code schema.table.column}} */
    String value();

    /** {@return what the database does to this row when the other is deleted, for example {@code "CASCADE"}} */
    String onDelete() default "";

    /** {@return what the database does to this row when the key of the other changes} */
    String onUpdate() default "";
}
