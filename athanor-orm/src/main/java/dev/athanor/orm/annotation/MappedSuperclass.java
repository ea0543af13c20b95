package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps the fields of a class that has no table: each entity that extends it has them in its own.
 *
 * <pre>{@code
 * @MappedSuperclass
 * public abstract class Dated {
 *     @OnInsert("now") private @Nullable Instant created;
 *     static Instant now() { return Instant.now(); }
 * }
 * }</pre>
 *
 * <p>Its columns come after those of the entity, unless {@link Column#order} says otherwise.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MappedSuperclass {}
