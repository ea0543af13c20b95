package dev.athanor.benchmarks.work;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What a flush is for, by each side; {@link dev.athanor.benchmarks.Ratios} compares all with that by hand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WorkBenchmark {

    /** Ten thousand new objects, each of which gets its key. */
    @Benchmark
    public int insert(WorkStore store) throws SQLException {
        return store.worker.insert(Probe.NONE);
    }

    /** Ten thousand objects loaded, a hundred of them changed. */
    @Benchmark
    public int changeFew(WorkStore store) throws SQLException {
        return store.worker.change(100, Probe.NONE);
    }

    /** Ten thousand objects loaded, all of them changed. */
    @Benchmark
    public int changeAll(WorkStore store) throws SQLException {
        return store.worker.change(1, Probe.NONE);
    }

    /** Ten thousand parents loaded with their children, and all deleted. */
    @Benchmark
    public int delete(WorkStore store) throws SQLException {
        return store.worker.delete(Probe.NONE);
    }
}
