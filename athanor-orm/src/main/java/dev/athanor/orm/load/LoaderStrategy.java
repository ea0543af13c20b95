package dev.athanor.orm.load;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;

/**
 * A way to load relationships: what it adds to the plan of a statement, and what it does when a relationship is read
 * that is not loaded. To add one, write the class and one line in {@link LoaderStrategies}.
 */
interface LoaderStrategy {

    /** Adds to the plan of {@code node} what loads {@code relationship} together with it. */
    void plan(EntityNode node, RelationshipMapping relationship);

    /** {@return whether what it plans stands before the columns of the entity} */
    default boolean plansFirst() {
        return false;
    }

    /** Loads {@code relationship} because it is read. */
    void load(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship);
}
