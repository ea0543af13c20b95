package dev.athanor.migrate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which revision a {@link Migration} is. What it does stands in the first line of the class's documentation. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /**
     * The id: 1 to 32 letters, digits and {@code _}, not to be changed once a database is at it.
     *
     * @return the id
     */
    String id();

    /**
     * The id of the revision that comes before; empty for the first one.
     *
     * @return the id, or several where branches come together
     */
    String[] revises() default {};

    /**
     * When it was written, as ISO 8601 in UTC: {@code 2026-11-23T20:00:00Z}.
     *
     * @return the time, or empty
     */
    String created() default "";
}
