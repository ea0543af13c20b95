package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.text;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.ConnectionException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.sql.ast.Statement;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Connections that the server ends while they are in use, on every database that can. The tests of a dialect extend
 * this, say {@code @OnDatabase}, and how a connection is found and ended.
 */
public abstract class DisconnectContract {

    /** For the tests of a dialect. */
    protected DisconnectContract() {}

    /** Returns the statement that tells the server's number of the connection it runs on. */
    protected abstract Statement<?> session();

    /** Returns the statement that ends the connection whose number is {@code session}. */
    protected abstract Statement<?> ending(long session);

    private long session(Connection connection) {
        Number number = (Number) requireNonNull(connection.execute(session()).scalar(), "session");
        return number.longValue();
    }

    private void end(Engine engine, long session) {
        engine.run(c -> c.execute(ending(session)).close());
    }

    /** A lost connection is told as such, and its pool is made anew. */
    @Test
    @Covers("CORE-EXC-09")
    protected void lostConnectionsAreRecognisedAndReplaced(TestDatabase database, Engine other) {
        try (Engine engine =
                Engine.builder(database.url()).pool(p -> p.withSize(2)).build()) {
            long idle;
            try (Connection first = engine.connect();
                    Connection second = engine.connect()) {
                idle = session(second);
                end(other, session(first));
                isLost(first);
                first.rollback();
            }
            // The whole pool is made anew: what broke one connection may have broken all.
            try (Connection third = engine.connect();
                    Connection fourth = engine.connect()) {
                assertThat(session(third)).isNotEqualTo(idle);
                assertThat(session(fourth)).isNotEqualTo(idle);
            }
        }
    }

    private static void isLost(Connection connection) {
        assertThatThrownBy(() -> connection.execute(text("select 1")))
                .isInstanceOf(ConnectionException.class)
                .hasMessageEndingWith("[D015]")
                .extracting(e -> ((DatabaseException) e).kind())
                .isEqualTo(ErrorKind.CONNECTION_LOST);
        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(() -> connection.execute(text("select 1")))
                .isInstanceOf(ClosedException.class)
                .hasMessageContaining("the connection is lost, and its transaction with it")
                .hasCauseInstanceOf(ConnectionException.class);
    }
}
