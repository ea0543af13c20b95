package dev.athanor.engine;

import java.sql.SQLException;

/**
 * Something done on the driver's own connection, see {@link Connection#onDriver}.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface DriverWork<T> {

    /** Does it. */
    T run(java.sql.Connection driver) throws SQLException;
}
