package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.TwoPhase;
import dev.athanor.engine.TwoPhaseTransaction;
import org.jspecify.annotations.Nullable;

/** Where a session gets a connection: an engine, or a connection that stays with whoever gave it. */
sealed interface SessionBind {

    /** Takes a connection for one transaction of a session. */
    Enlisted enlist(JoinMode mode, boolean twoPhase);

    /** {@return what stands for the database} */
    Object database();

    /** {@return whether this is a connection of the engine {@code other}} */
    boolean meets(SessionBind other);

    /** A connection is taken from {@code engine} for each transaction. */
    record OnEngine(Engine engine) implements SessionBind {

        @Override
        public Object database() {
            return engine;
        }

        @Override
        public Enlisted enlist(JoinMode mode, boolean twoPhase) {
            Connection connection = engine.connect();
            try {
                return new Enlisted(
                        connection, null, twoPhase ? TwoPhase.of(connection).begin() : null, true, true);
            } catch (RuntimeException failure) {
                connection.close();
                throw failure;
            }
        }

        @Override
        public boolean meets(SessionBind other) {
            return false;
        }
    }

    /** All transactions run on {@code connection}. */
    record OnConnection(Connection connection) implements SessionBind {

        @Override
        public Object database() {
            return connection;
        }

        @Override
        public Enlisted enlist(JoinMode mode, boolean twoPhase) {
            boolean controls = !connection.inTransaction() || mode == JoinMode.CONTROL_FULLY;
            boolean nests = mode == JoinMode.CREATE_SAVEPOINT
                    || (mode == JoinMode.CONDITIONAL_SAVEPOINT && connection.inNestedTransaction());
            boolean prepares = twoPhase && !connection.inTransaction();
            return new Enlisted(
                    connection,
                    !controls && nests ? connection.beginNested() : null,
                    prepares ? TwoPhase.of(connection).begin() : null,
                    false,
                    controls || nests);
        }

        @Override
        public boolean meets(SessionBind other) {
            return other instanceof OnEngine taken && taken.engine().gave(connection);
        }
    }

    /** The connection of a transaction of a session, and what the session may end on it. */
    final class Enlisted {

        private final Connection connection;
        private final @Nullable Transaction savepoint;
        private final @Nullable TwoPhaseTransaction twoPhase;
        private final boolean owned;
        private final boolean controls;

        private Enlisted(
                Connection connection,
                @Nullable Transaction savepoint,
                @Nullable TwoPhaseTransaction twoPhase,
                boolean owned,
                boolean controls) {
            this.connection = connection;
            this.savepoint = savepoint;
            this.twoPhase = twoPhase;
            this.owned = owned;
            this.controls = controls;
        }

        Connection connection() {
            return connection;
        }

        /** Makes sure that it can be committed, if it is to be in two phases. */
        void prepare() {
            if (twoPhase != null) {
                twoPhase.prepare();
            }
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
