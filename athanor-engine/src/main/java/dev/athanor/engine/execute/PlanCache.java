package dev.athanor.engine.execute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.KnownShapes;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** The compiled statements of an engine, by shape; those used least are dropped when there are too many. */
public final class PlanCache {

    private final Cache<Key, StatementPlan> plans;
    private final KnownShapes shapes;
    private final LongAdder hits;
    private final LongAdder misses;
    private final Object variant;

    /** Creates a cache of at most {@code size} shapes; with 0 each statement is compiled each time. */
    public PlanCache(int size) {
        this.plans =
                Caffeine.newBuilder().maximumSize(size).executor(Runnable::run).build();
        this.shapes = new KnownShapes();
        this.hits = new LongAdder();
        this.misses = new LongAdder();
        this.variant = "";
    }

    private PlanCache(PlanCache all, Object variant) {
        this.plans = all.plans;
        this.shapes = all.shapes;
        this.hits = all.hits;
        this.misses = all.misses;
        this.variant = variant;
    }

    /** Returns this for statements that are written otherwise: the room is shared, the plans are not. */
    public PlanCache variant(Object of) {
        return new PlanCache(this, of);
    }

    CacheKey shape(Statement<?> statement) {
        return CacheKey.of(statement, shapes);
    }

    Key key(CacheKey shape, StatementPlanner planner) {
        return new Key(shape, planner, variant);
    }

    Lookup plan(Key key, Supplier<StatementPlan> make) {
        StatementPlan known = plans.getIfPresent(key);
        if (known != null) {
            hits.increment();
            return new Lookup(known, true);
        }
        misses.increment();
        StatementPlan made = make.get();
        plans.put(key(key.shape().withoutBinds(), key.planner()), made);
        return new Lookup(made, false);
    }

    /** {@return how the cache did so far} */
    public CacheStatistics statistics() {
        return new CacheStatistics(hits.sum(), misses.sum(), plans.estimatedSize());
    }

    /** Forgets all shapes. */
    public void clear() {
        plans.invalidateAll();
        shapes.clear();
    }

    /** A shape, who plans it, and for which variant. */
    record Key(CacheKey shape, StatementPlanner planner, Object variant) {}

    record Lookup(StatementPlan plan, boolean cached) {}
}
