package dev.athanor.engine;

/** What happens to transactions. */
enum TransactionEvent {
    BEGIN,
    PREPARE,
    COMMIT,
    ROLLBACK,
    SAVEPOINT,
    RELEASE,
    ROLLBACK_TO;

    void tell(EngineListener listener, Connection connection, String name) {
        switch (this) {
            case BEGIN -> listener.begun(connection);
            case PREPARE -> listener.prepared(connection, name);
            case COMMIT -> listener.committed(connection);
            case ROLLBACK -> listener.rolledBack(connection);
            case SAVEPOINT -> listener.savepointSet(connection, name);
            case RELEASE -> listener.savepointReleased(connection, name);
            case ROLLBACK_TO -> listener.savepointRolledBack(connection, name);
        }
    }

    /** Returns the SQL that does it, for the log, on a connection that commits each statement by itself or not. */
    String sql(String name, boolean autocommit) {
        String unsent = autocommit ? " (nothing is sent: each statement was committed by itself)" : "";
        return switch (this) {
            case BEGIN -> "BEGIN (nothing is sent)";
            case PREPARE -> "PREPARE TRANSACTION " + name;
            case COMMIT -> "COMMIT" + unsent;
            case ROLLBACK -> "ROLLBACK" + unsent;
            case SAVEPOINT -> "SAVEPOINT " + name;
            case RELEASE -> "RELEASE SAVEPOINT " + name;
            case ROLLBACK_TO -> "ROLLBACK TO SAVEPOINT " + name;
        };
    }
}
