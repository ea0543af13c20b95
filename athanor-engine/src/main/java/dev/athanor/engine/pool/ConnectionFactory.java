package dev.athanor.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes connections. */
@FunctionalInterface
public interface ConnectionFactory {

    /** Returns a new connection, with autocommit off. */
    Connection open() throws SQLException;
}
