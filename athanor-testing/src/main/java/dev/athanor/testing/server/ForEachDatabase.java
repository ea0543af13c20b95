package dev.athanor.testing.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once on each kind of database whose driver and server, and dialect if it asks for an
 * {@link dev.athanor.engine.Engine}, are on the class path, each time on an empty one.
 *
 * <pre>{@code
 * @ForEachDatabase
 * void countsRows(Engine engine, SqlRecorder sql) { ... }
 *
 * @ForEachDatabase(except = DatabaseKind.SQLITE)
 * void locksRows(Engine engine) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestTemplate
@ExtendWith(DatabaseExtension.class)
public @interface ForEachDatabase {

    /**
     * The only kinds to run on; each must be on the class path. Empty means all that are.
     *
     * @return the kinds
     */
    DatabaseKind[] value() default {};

    /**
     * The kinds that cannot run the test.
     *
     * @return the kinds
     */
    DatabaseKind[] except() default {};
}
