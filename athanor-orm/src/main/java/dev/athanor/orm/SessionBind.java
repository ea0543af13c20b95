package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Transaction;
import org.jspecify.annotations.Nullable;

/** Where a session gets its connection: an engine, or a connection that stays with whoever gave it. */
sealed interface SessionBind {

    /** Takes a connection for one transaction of a session. */
    Enlisted enlist(JoinMode mode);

    /** A connection is taken from {@code engine} for each transaction. */
    record OnEngine(Engine engine) implements SessionBind {

        @Override
        public Enlisted enlist(JoinMode mode) {
            return new Enlisted(engine.connect(), null, true, true);
        }
    }

    /** All transactions run on {@code connection}. */
    record OnConnection(Connection connection) implements SessionBind {

        @Override
        public Enlisted enlist(JoinMode mode) {
            boolean controls = !connection.inTransaction() || mode == JoinMode.CONTROL_FULLY;
            boolean nests = mode == JoinMode.CREATE_SAVEPOINT
                    || (mode == JoinMode.CONDITIONAL_SAVEPOINT && connection.inNestedTransaction());
            return new Enlisted(
                    connection, !controls && nests ? connection.beginNested() : null, false, controls || nests);
        }
    }

    /** The connection of a transaction of a session, and what the session may end on it. */
    final class Enlisted {

        private final Connection connection;
        private final @Nullable Transaction savepoint;
        private final boolean owned;
        private final boolean controls;

        private Enlisted(Connection connection, @Nullable Transaction savepoint, boolean owned, boolean controls) {
            this.connection = connection;
            this.savepoint = savepoint;
            this.owned = owned;
            this.controls = controls;
        }

        Connection connection() {
            return connection;
        }

        void commit() {
            if (savepoint != null) {
                savepoint.commit();
            } else if (controls) {
                connection.commit();
            }
        }

        void rollback() {
            if (savepoint != null) {
                savepoint.rollback();
            } else {
                connection.rollback();
            }
        }

        /** Gives the connection back; what the session controls and did not end is rolled back. */
        void release() {
            if (owned) {
                connection.close();
            } else if (savepoint != null) {
                savepoint.rollback();
            } else if (controls && !connection.isClosed()) {
                connection.rollback();
            }
        }
    }
}
