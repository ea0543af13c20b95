package dev.athanor.orm.change;

import dev.athanor.orm.state.EntityState;

/** What a statement that changes rows does to the objects that stand for them. */
interface Effect {

    /**
     * Brings an object into step with its row.
     *
     * @param certain whether the row is known to be changed; else it may be
     */
    void on(EntityState state, boolean certain);
}
