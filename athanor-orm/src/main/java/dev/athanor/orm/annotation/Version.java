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
 * ({@link Computed}, {@link ServerDefault}) is loaded with each write.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Version {}
