package dev.athanor.engine.execute;

import java.util.List;

/** A statement ready to be run for many rows of values. */
public final class PreparedBatch {

    private final List<Prepared> rows;
    private final boolean cached;

    PreparedBatch(List<Prepared> rows, boolean cached) {
        this.rows = rows;
        this.cached = cached;
    }

    List<Prepared> rows() {
        return rows;
    }

    boolean cached() {
        return cached;
    }
}
