package dev.athanor.benchmarks.work;

import java.sql.Connection;
import java.sql.SQLException;

/** Looks into a transaction when its work is done, before it is rolled back. */
@FunctionalInterface
public interface Probe {

    /** Does not look: for measuring. */
    Probe NONE = connection -> {};

    /** Looks. */
    void look(Connection connection) throws SQLException;
}
