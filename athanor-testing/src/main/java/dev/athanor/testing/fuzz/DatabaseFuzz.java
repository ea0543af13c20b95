package dev.athanor.testing.fuzz;

import static java.util.Objects.requireNonNull;

import dev.athanor.engine.Engine;
import dev.athanor.testing.server.OnDatabase;
import dev.athanor.testing.server.ServerException;
import dev.athanor.testing.server.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Has a database of the kind that {@link OnDatabase} says for each property, for all its tries. */
public abstract class DatabaseFuzz {

    /** The seed that properties are tried with in every build. */
    protected static final String SEED = "20261125";

    private @Nullable TestDatabase database;
    private @Nullable Connection connection;

    /** For the contracts of this package. */
    protected DatabaseFuzz() {}

    @BeforeProperty
    final void open() {
        database = AnnotationSupport.findAnnotation(getClass(), OnDatabase.class)
                .orElseThrow(() -> new ServerException(
                        "T003", getClass().getName() + " says no kind of database; add @OnDatabase(...)", null))
                .value()
                .fresh();
    }

    @AfterProperty
    final void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
        database().close();
    }

    /** {@return the database of the property} */
    protected final TestDatabase database() {
        return requireNonNull(database, "database");
    }

    /** {@return a JDBC connection to it, without an engine} */
    protected final Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database().connect();
            connection = open;
        }
        return open;
    }

    /** {@return an engine on it} */
    protected final Engine engine() {
        return database().engine();
    }
}
