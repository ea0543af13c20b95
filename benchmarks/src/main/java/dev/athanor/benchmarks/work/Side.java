package dev.athanor.benchmarks.work;

import java.sql.SQLException;

/**
 * One way to do the work: by hand or by a mapper. Each job is one transaction, which is rolled back after {@code probe}
 * has seen it, so that the next finds the tables as they were.
 */
public interface Side extends AutoCloseable {

    /** Inserts {@link WorkStore#ROWS} new customers; returns how many objects know their key. */
    int insert(Probe probe) throws SQLException;

    /** Loads all customers, raises the balance of every {@code nth}, and writes that; returns how many were loaded. */
    int change(int nth, Probe probe) throws SQLException;

    /** Loads all baskets with their lines and deletes them, object by object; returns how many lines were loaded. */
    int delete(Probe probe) throws SQLException;

    @Override
    void close();
}
