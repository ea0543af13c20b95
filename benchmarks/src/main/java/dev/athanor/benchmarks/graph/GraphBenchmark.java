package dev.athanor.benchmarks.graph;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What loading costs, by each side and strategy; {@link dev.athanor.benchmarks.Ratios} compares all with that by hand.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class GraphBenchmark {

    /** A thousand customers with ten orders of three items each. */
    @Benchmark
    public GraphSums graph(GraphStore store) throws SQLException {
        return store.worker.graph();
    }

    /** Ten thousand objects. */
    @Benchmark
    public GraphSums entities(GraphStore store) throws SQLException {
        return store.worker.entities();
    }
}
