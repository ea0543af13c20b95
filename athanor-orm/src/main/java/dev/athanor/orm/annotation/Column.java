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
@Target({ElementType.FIELD, ElementType.METHOD})
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

    /** {@return whether the column takes NULL, whatever the type of the field says; a key never does} */
    Nullability nullability() default Nullability.AUTO;

    /** {@return a comment that is kept in the database} */
    String comment() default "";

    /** {@return the place among the columns of the table: the smallest comes first, equal ones as they are declared} */
    int order() default 0;

    /** {@return whether the old value is loaded when the attribute is written and it is not known} */
    boolean activeHistory() default false;

    /**
     * {@return whether classes that share a table share this column} Each of them that has it says so, and the same of
     * it otherwise.
     */
    boolean shared() default false;

    /**
     * {@return the static method of the class that says more of the column} It takes and returns a
     * {@code ColumnDefinition}, and so can say all that Core can:
     *
     * <pre>{@code
     * @Column(define = "age") private int age;
     *
     * static ColumnDefinition<Integer> age(ColumnDefinition<Integer> column) {
     *     return column.check("age > 17").info("help", "in years");
     * }
     * }</pre>
     */
    String define() default "";
}
