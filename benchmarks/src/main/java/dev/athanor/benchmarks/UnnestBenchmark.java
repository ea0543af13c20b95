package dev.athanor.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** PostgreSQL only: the fastest insert there is by hand, one statement of arrays, as a second measure of inserts. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class UnnestBenchmark {

    private static final int ROWS = 20_000;

    /** Twenty thousand inserts by one statement of arrays; run it with {@code -p database=postgresql}. */
    @Benchmark
    public List<Customer> unnestByHand(Store store) throws SQLException {
        List<Customer> customers = Store.fresh(ROWS);
        HandWritten.insertByUnnest(store.pool(), customers);
        return customers;
    }

    /** Twenty thousand rows inserted with the Core. */
    @Benchmark
    public List<@Nullable Object[]> unnestByAthanor(Store store) {
        return store.insertRows(Store.fresh(ROWS));
    }

    /** Twenty thousand new entities flushed by a session. */
    @Benchmark
    public List<Customer> unnestBySession(Store store) {
        List<Customer> customers = Store.fresh(ROWS);
        store.insert(customers);
        return customers;
    }
}
