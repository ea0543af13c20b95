package dev.athanor.engine;

import dev.athanor.engine.pool.PoolOptions;
import java.util.List;

/** What was said on building an engine. */
record EngineOptions(
        String name,
        boolean echo,
        boolean hideParameters,
        boolean fromLinting,
        int cacheSize,
        Pooling pooling,
        PoolOptions pool,
        List<EngineListener> listeners) {

    /** Which pool is used. */
    enum Pooling {
        /** Whichever fits the database. */
        FITTING,
        NONE,
        SHARED
    }

    EngineOptions {
        listeners = List.copyOf(listeners);
    }
}
