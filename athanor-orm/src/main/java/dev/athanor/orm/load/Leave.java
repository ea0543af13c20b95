package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;

/**
 * Leaves the objects whose relationship is not loaded to a further statement.
 *
 * @param slot the slot of the relationship
 * @param number the number of the further statement in the plan
 * @param always whether objects are left to it that have the relationship already, because more is loaded behind it
 */
record Leave(int slot, int number, boolean always) implements RelationshipPart {

    @Override
    public void row(RowReader row, LoadRun run, EntityState state, Instrumented entity, boolean first) {
        if (always || state.isUnloaded(slot)) {
            run.leave(number, entity, first);
        }
    }
}
