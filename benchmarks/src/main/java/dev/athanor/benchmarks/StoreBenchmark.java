package dev.athanor.benchmarks;

import dev.athanor.sql.Row8;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each work twice: by hand and by Athanor, in one run, on one pool. What counts is the ratio of the two; {@link Ratios}
 * prints it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StoreBenchmark {

    /** One row by key, in a transaction. */
    @Benchmark
    public Customer findByHand(Store store) throws SQLException {
        return store.byHand.find(store.firstKey + 4711);
    }

    /** One entity by key, in a new session. */
    @Benchmark
    public Customer findByAthanor(Store store) {
        return store.find(store.firstKey + 4711);
    }

    /** One row by key, each statement a transaction of its own. */
    @Benchmark
    public Customer findInAutocommitByHand(Store store) throws SQLException {
        return store.byHand.findInAutocommit(store.firstKey + 4711);
    }

    /** One entity by key, in a new session, each statement a transaction of its own. */
    @Benchmark
    public Customer findInAutocommitByAthanor(Store store) {
        return store.findInAutocommit(store.firstKey + 4711);
    }

    /** One row of eight columns by key as a record, in a transaction. */
    @Benchmark
    public CustomerRow rowByHand(Store store) throws SQLException {
        return store.byHand.row(store.firstKey + 4711);
    }

    /** One typed row by key into a record, in a transaction. */
    @Benchmark
    public CustomerRow rowByAthanor(Store store) {
        return store.row(store.firstKey + 4711);
    }

    /** Ten thousand rows as objects. */
    @Benchmark
    public List<Customer> loadByHand(Store store) throws SQLException {
        return store.byHand.load();
    }

    /** Ten thousand entities in a session. */
    @Benchmark
    public List<Customer> loadByAthanor(Store store) {
        return store.load();
    }

    /** Ten thousand rows of eight columns as records. */
    @Benchmark
    public List<CustomerRow> rowsByHand(Store store) throws SQLException {
        return store.byHand.loadRows();
    }

    /** Ten thousand typed rows into records. */
    @Benchmark
    public List<CustomerRow> rowsByAthanor(Store store) {
        return store.loadRows();
    }

    /** Ten thousand rows of eight columns as records; the measure of typed rows. */
    @Benchmark
    public List<CustomerRow> typedRowsByHand(Store store) throws SQLException {
        return store.byHand.loadRows();
    }

    /** Ten thousand typed rows as they are. */
    @Benchmark
    public List<Row8<Integer, String, String, String, Integer, BigDecimal, Boolean, LocalDateTime>> typedRowsByAthanor(
            Store store) {
        return store.loadTypedRows();
    }

    /** Ten thousand inserts with keys, the usual way: a batch, or row by row where a batch returns no keys. */
    @Benchmark
    public List<Customer> insertByHand(Store store) throws SQLException {
        List<Customer> customers = Store.fresh();
        store.byHand.insert(customers);
        return customers;
    }

    /** Ten thousand new entities flushed by a session. */
    @Benchmark
    public List<Customer> insertByAthanor(Store store) {
        List<Customer> customers = Store.fresh();
        store.insert(customers);
        return customers;
    }

    /** Ten thousand objects loaded, a hundred changed, committed. */
    @Benchmark
    public int changeByHand(Store store) throws SQLException {
        return store.byHand.loadAndChange(100);
    }

    /** Ten thousand entities loaded, a hundred changed, committed. */
    @Benchmark
    public int changeByAthanor(Store store) {
        return store.loadAndChange(100);
    }
}
