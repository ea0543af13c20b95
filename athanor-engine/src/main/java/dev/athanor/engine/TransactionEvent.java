package dev.athanor.engine;

/** What happens to transactions. */
enum TransactionEvent {
    BEGIN,
    COMMIT,
    ROLLBACK,
    SAVEPOINT,
    RELEASE,
    ROLLBACK_TO;

    void tell(EngineListener listener, Connection connection, String name) {
        switch (this) {
            case BEGIN -> listener.begun(connection);
            case COMMIT -> listener.committed(connection);
            case ROLLBACK -> listener.rolledBack(connection);
            case SAVEPOINT -> listener.savepointSet(connection, name);
            case RELEASE -> listener.savepointReleased(connection, name);
            case ROLLBACK_TO -> listener.savepointRolledBack(connection, name);
        }
    }

    /** {@return the SQL that does it, for the log} */
    String sql(String name) {
        return switch (this) {
            case BEGIN -> "BEGIN (nothing is sent)";
            case COMMIT -> "COMMIT";
            case ROLLBACK -> "ROLLBACK";
            case SAVEPOINT -> "SAVEPOINT " + name;
            case RELEASE -> "RELEASE SAVEPOINT " + name;
            case ROLLBACK_TO -> "ROLLBACK TO SAVEPOINT " + name;
        };
    }
}
