package dev.athanor.engine.dialect;

import java.sql.Connection;

/** How far transactions are kept apart. */
public enum Isolation {
    /** No transactions: each statement is committed by itself. Commit and rollback do nothing then. */
    AUTOCOMMIT(Connection.TRANSACTION_NONE),
    /** What others have not committed may be seen. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    /** Each statement sees what was committed before it. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    /** All statements of a transaction see the same. */
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    /** As if one transaction ran after the other. */
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int jdbc;

    Isolation(int jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the level that the constant {@code jdbc} of {@link Connection} stands for. */
    public static Isolation of(int jdbc) {
        for (Isolation level : values()) {
            if (level.jdbc == jdbc) {
                return level;
            }
        }
        throw new IllegalArgumentException(jdbc + " is no isolation level of java.sql.Connection");
    }

    /** {@return the constant of {@link Connection} that stands for it} */
    public int jdbc() {
        return jdbc;
    }
}
