package dev.athanor.testing.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class, or one test, an empty database of one kind: it may have parameters of type
 * {@link TestDatabase}, {@link dev.athanor.engine.Engine} and {@link dev.athanor.testing.SqlRecorder}. On a subclass of
 * a contract it says where the contract is to hold:
 *
 * <pre>{@code
 * @OnDatabase(DatabaseKind.POSTGRESQL)
 * class PostgresStatementTest extends StatementContract {}
 * }</pre>
 *
 * <p>Parameters of a test, of its {@code @BeforeEach} methods and of its constructor are the same database; one that a
 * {@code @BeforeAll} method asks for is shared by the whole class.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(DatabaseExtension.class)
public @interface OnDatabase {

    /**
     * The kind of database.
     *
     * @return the kind
     */
    DatabaseKind value();
}
