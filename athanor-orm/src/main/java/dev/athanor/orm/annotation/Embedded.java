package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a record in several columns, one for each of its components: {@code start} of type {@code Point(int x, int y)}
 * in {@code start_x} and {@code start_y}.
 *
 * <pre>{@code
 * @Embedded private Point start;
 * @Embedded(prefix = "to_") private @Nullable Point end;
 * }</pre>
 *
 * <p>A field that is {@code @Nullable} is null where all its columns are NULL, and all its columns take NULL; any other
 * holds a record always. The metamodel has the record and its components: {@code LINE.start.eq(new Point(1, 2))},
 * {@code LINE.start.x.gt(5)}.
 *
 * <p>With {@code @Id} the record is the key, and {@code session.get(Seat.class, new Place(3, 12))} finds the row; with
 * {@code @Deferred} all its columns are left out together. What it has beside its components, other records made of
 * them, say, is for its own constructors and methods.
 *
 * <p>A record is replaced as a whole; a component whose value is changed in place, a map for example, says so by
 * {@link Mutable @Mutable}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Embedded {

    /** {@return what the names of the columns begin with; by default the name of the field and an underscore} */
    String prefix() default "";

    /** {@return the names of the columns in the order of the components; by default prefix and name} */
    String[] columns() default {};
}
