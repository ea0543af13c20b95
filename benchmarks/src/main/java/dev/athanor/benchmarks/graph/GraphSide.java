package dev.athanor.benchmarks.graph;

import java.sql.SQLException;

/** One way to load; a session or transaction of its own each time. */
public interface GraphSide extends AutoCloseable {

    /** Loads all customers with their orders and the items of those. */
    GraphSums graph() throws SQLException;

    /** Loads all orders alone, as objects; of the sums only those of orders count. */
    GraphSums entities() throws SQLException;

    @Override
    void close();
}
