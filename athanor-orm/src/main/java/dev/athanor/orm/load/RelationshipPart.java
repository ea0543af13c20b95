package dev.athanor.orm.load;

import dev.athanor.engine.codec.RowReader;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;

/** What is done for a relationship with each row that its entity is in. */
interface RelationshipPart {

    /**
     * Looks at a row.
     *
     * @param state the state of {@code entity}
     * @param first whether the load meets the entity for the first time
     */
    void row(RowReader row, LoadRun run, EntityState state, Instrumented entity, boolean first);
}
