package dev.athanor.engine.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds attributes that are loaded by a statement for each object of a query: the N+1 trap. It counts statements, not
 * loads: what a batch brings, or the session has already, is no finding, and neither are the loads for objects of
 * different queries.
 *
 * <p>In production it is part of a session factory, logs each place of the program once, on the logger of this class at
 * level WARN ({@code O160}), and counts the rest:
 *
 * <pre>{@code
 * LoadGuard guard = LoadGuard.logging();
 * SessionFactory sessions = SessionFactory.builder(engine).loadGuard(guard).build();
 * ...
 * metrics.gauge("n_plus_one", guard::statements);
 * }</pre>
 *
 * <p>In tests {@code @NoNPlusOne} of {@code athanor-testing} makes one. A guard may be used by any number of threads.
 */
public final class LoadGuard {

    private static final Logger LOG = LoggerFactory.getLogger(LoadGuard.class);
    private static final int STANDARD_THRESHOLD = 3;
    private static final int MOST_FINDINGS = 1000;

    private static final AtomicInteger WATCHING = new AtomicInteger();
    private static final InheritableThreadLocal<@Nullable LoadGuard> OF_THREAD = new InheritableThreadLocal<>();
    private static volatile @Nullable LoadGuard ofAll;

    private final int threshold;
    private final boolean logs;
    private final boolean traces;
    private final Map<Place, RepeatedLoad> found = new ConcurrentHashMap<>();
    private final LongAdder statements = new LongAdder();

    private record Place(CallSite access, String name) {}

    private LoadGuard(int threshold, boolean logs, boolean traces) {
        if (threshold < 2) {
            throw new IllegalArgumentException("a load is repeated from the second on; threshold is " + threshold);
        }
        this.threshold = threshold;
        this.logs = logs;
        this.traces = traces;
    }

    /** Returns a guard that logs what it finds, and does not know where queries were run. */
    public static LoadGuard logging() {
        return new LoadGuard(STANDARD_THRESHOLD, true, false);
    }

    /** Returns a guard that keeps what it finds, and knows where queries were run: a walk over the stack for each. */
    public static LoadGuard tracing() {
        return new LoadGuard(STANDARD_THRESHOLD, false, true);
    }

    /**
     * Returns an empty guard like this one that finds attributes loaded by {@code statements} or more; 3 unless said.
     *
     * @throws IllegalArgumentException if it is less than 2
     */
    public LoadGuard threshold(int statements) {
        return new LoadGuard(statements, logs, traces);
    }

    /** {@return how many statements for the objects of one query are a finding} */
    public int threshold() {
        return threshold;
    }

    /** {@return whether it wants to know where queries were run} */
    public boolean traces() {
        return traces;
    }

    /** {@return what was found, by entity and attribute; each place of the program once, with its worst query} */
    public List<RepeatedLoad> findings() {
        return found.values().stream()
                .sorted(Comparator.comparing(RepeatedLoad::name)
                        .thenComparing(load -> load.access().toString()))
                .toList();
    }

    /** {@return how many statements were run for single objects where one could have done} */
    public long statements() {
        return statements.sum();
    }

    /** Takes note of a finding, or of one more statement of it. */
    public void found(RepeatedLoad load) {
        statements.add(load.statements() == threshold ? threshold : 1);
        Place place = new Place(load.access(), load.name());
        RepeatedLoad before = found.get(place);
        if (before != null) {
            if (before.statements() < load.statements()) {
                found.put(place, load);
            }
        } else if (found.size() < MOST_FINDINGS && found.putIfAbsent(place, load) == null && logs) {
            LOG.warn("{} [{}]", load, "O160");
        }
    }

    /** Has this guard watch all sessions of the program that are used from now on, in place of their own. */
    public Watching watchAll() {
        LoadGuard before = ofAll;
        ofAll = this;
        int unused = WATCHING.incrementAndGet();
        return () -> {
            ofAll = before;
            int unusedToo = WATCHING.decrementAndGet();
        };
    }

    /** Has this guard watch the sessions that this thread uses from now on, and those it starts. */
    public Watching watchThread() {
        LoadGuard before = OF_THREAD.get();
        OF_THREAD.set(this);
        int unused = WATCHING.incrementAndGet();
        return () -> {
            OF_THREAD.set(before);
            int unusedToo = WATCHING.decrementAndGet();
        };
    }

    /** {@return the guard that watches whatever this thread uses, or null: mostly there is none} */
    public static @Nullable LoadGuard current() {
        if (WATCHING.get() == 0) {
            return null;
        }
        LoadGuard own = OF_THREAD.get();
        return own == null ? ofAll : own;
    }

    /** A time of watching. */
    @FunctionalInterface
    public interface Watching extends AutoCloseable {

        /** Ends it; on the thread that began it. */
        @Override
        void close();
    }
}
