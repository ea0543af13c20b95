package dev.athanor.benchmarks.graph;

import static dev.athanor.benchmarks.graph.Purchase_.PURCHASE;
import static dev.athanor.sql.Sql.select;

import dev.athanor.engine.Engine;
import dev.athanor.engine.watch.LoadGuard;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.TestDatabase;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a guard costs where there is nothing to find: a hundred rows in memory, with it and without. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH opens it before anything else
public class GuardBenchmark {

    /** Whether a guard watches. */
    @Param({"false", "true"})
    public boolean guarded;

    private TestDatabase database;
    private Engine engine;
    private SessionFactory sessions;

    /** Fills a database in memory. */
    @Setup(Level.Trial)
    public void open() {
        database = DatabaseKind.H2.fresh();
        engine = Engine.create(database.dataSource());
        Mappings.of(Buyer.class, Purchase.class, PurchaseItem.class).metadata().createAll(engine);
        SessionFactory.Builder builder = SessionFactory.builder(engine);
        sessions = (guarded ? builder.loadGuard(LoadGuard.logging()) : builder).build();
        sessions.run(session -> {
            session.add(new Buyer(1, "Buyer", "City"));
            session.flush();
            for (int i = 1; i <= 100; i++) {
                session.add(new Purchase(i, 1, LocalDateTime.of(2026, 1, 1, 0, 0), i));
            }
        });
    }

    /** A hundred objects in a session of their own. */
    @Benchmark
    public List<Purchase> hundred() {
        try (Session session = sessions.open()) {
            return session.scalars(select(PURCHASE)).all();
        }
    }

    /** Stops it. */
    @TearDown(Level.Trial)
    public void close() {
        engine.close();
        database.close();
    }
}
