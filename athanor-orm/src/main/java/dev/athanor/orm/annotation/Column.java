package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a column what the type of the field does not.
 *
 * <pre>{@code
 * @Column(length = 30, unique = true) private String name;
 * @Column(precision = 10, scale = 2) private BigDecimal price;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Column {

    /** {@return the name of the column; by default the name of the field in snake_case} */
    String name() default "";

    /** {@return the longest text in characters, or the longest value in bytes; 0 is no limit} */
    int length() default 0;

    /** {@return the number of digits of a NUMERIC; 0 leaves it to the database} */
    int precision() default 0;

    /** {@return the number of digits after the point of a NUMERIC} */
    int scale() default 0;

    /** {@return whether no two rows may have the same value} */
    boolean unique() default false;

    /** {@return whether the column has an index of its own} */
    boolean index() default false;

    /**
     * {@return the SQL type; by default what the type of the field says} A general one, such as {@code "TEXT"}, is
     * written in each database's own words, any other, such as {@code "citext"}, as it is.
     */
    String type() default "";
}
