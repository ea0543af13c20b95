package dev.athanor.engine.execute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.athanor.sql.compile.CacheKey;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** The compiled statements of an engine, by shape and schemas; those used least are dropped when there are too many. */
public final class PlanCache {

    private final Cache<Key, StatementPlan> plans;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /** Creates a cache of at most {@code size} shapes; with 0 each statement is compiled each time. */
    public PlanCache(int size) {
        this.plans =
                Caffeine.newBuilder().maximumSize(size).executor(Runnable::run).build();
    }

    Lookup plan(Key key, Supplier<StatementPlan> make) {
        StatementPlan known = plans.getIfPresent(key);
        if (known != null) {
            hits.increment();
            return new Lookup(known, true);
        }
        misses.increment();
        StatementPlan made = make.get();
        plans.put(new Key(key.shape().withoutBinds(), key.planner(), key.schemas()), made);
        return new Lookup(made, false);
    }

    /** {@return how the cache did so far} */
    public CacheStatistics statistics() {
        return new CacheStatistics(hits.sum(), misses.sum(), plans.estimatedSize());
    }

    /** Forgets all shapes. */
    public void clear() {
        plans.invalidateAll();
    }

    /** A shape, who plans it, and which schemas stand for those that tables name. */
    record Key(CacheKey shape, StatementPlanner planner, Map<String, String> schemas) {}

    record Lookup(StatementPlan plan, boolean cached) {}
}
