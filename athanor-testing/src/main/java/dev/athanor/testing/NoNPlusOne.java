package dev.athanor.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a test, or every test of a class, in which an attribute is loaded by a statement for each object of a query:
 * the N+1 trap ({@code O160}). The failure says which attribute, how many statements, where it was read and the query
 * was run, and the loader option to add.
 *
 * <pre>{@code
 * @NoNPlusOne
 * class LibraryTest { ... }
 * }</pre>
 *
 * <p>It watches all sessions that are used while a test runs, with what is done before and after each test; where tests
 * run at the same time, those of the test's own thread and of the threads it starts.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NoNPlusOneExtension.class)
public @interface NoNPlusOne {

    /** {@return how many statements for the objects of one query are too many} */
    int threshold() default 3;

    /** {@return attributes that may be loaded so, as {@code Author.books}} */
    String[] except() default {};
}
