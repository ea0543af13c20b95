package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how objects of an entity, and of those that extend it, are loaded and written, where the usual way will not do.
 *
 * <pre>{@code
 * @Entity @EntityOptions(alwaysRefresh = true)
 * public class Price { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EntityOptions {

    /** {@return whether a row whose key is NULL in part is an object; where all of it is NULL, there is none} */
    boolean partialKeys() default true;

    /**
     * {@return whether rows are written in batches; if not, listeners hear of each object before the next is written}
     */
    boolean batch() default true;

    /** {@return whether the session warns of rows that were to be deleted and are gone already} */
    boolean confirmDeletes() default true;

    /** {@return whether each statement that finds an object of the session overwrites it, with all its changes} */
    boolean alwaysRefresh() default false;

    /** {@return whether an object that can belong to several others is an orphan only when it has lost all of them} */
    boolean orphanOfAll() default false;
}
