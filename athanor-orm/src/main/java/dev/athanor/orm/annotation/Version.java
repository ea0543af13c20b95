package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts the updates of a row, so that two sessions cannot overwrite each other unseen.
 *
 * <pre>{@code
 * @Version private int version;
 * }</pre>
 *
 * <p>The field is an {@code int} or {@code long}, or the box of one, and counts; or an {@code Instant},
 * {@code LocalDateTime} or {@code OffsetDateTime}, and tells when; or a {@code UUID}. One that the database makes
 * ({@link Computed}, {@link ServerDefault}) is loaded with each write. Of any other type it is what a method of the
 * program makes of the version before:
 *
 * <pre>{@code
 * @Version(by = "nextTag") private String tag;
 *
 * static String nextTag(@Nullable String before) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Version {

    /**
     * {@return the static method that makes the next version: it takes the version before, {@code null} for a new row,
     * and returns one that differs from it; empty for what the type says}
     */
    String by() default "";
}
