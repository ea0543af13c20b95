package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import java.util.List;

/** One step of a flush. */
public sealed interface FlushStep {

    /** {@return the objects it is about} */
    List<EntityState> states();

    /**
     * Updates and inserts rows of one entity, in this order.
     *
     * @param mapping the entity
     * @param states the objects, in the order they came into the session
     */
    record Save(EntityMapping<?> mapping, List<EntityState> states) implements FlushStep {

        @Override
        public String toString() {
            return "save " + states;
        }
    }

    /**
     * Deletes rows of one entity.
     *
     * @param mapping the entity
     * @param states the objects
     */
    record Delete(EntityMapping<?> mapping, List<EntityState> states) implements FlushStep {

        @Override
        public String toString() {
            return "delete " + states;
        }
    }

    /**
     * Copies keys between objects that are related; of a many-to-many, writes the rows of the table between.
     *
     * @param relationship the relationship
     * @param deletes whether the owners are being deleted
     * @param states the owners
     */
    record Link(RelationshipMapping relationship, boolean deletes, List<EntityState> states) implements FlushStep {

        @Override
        public String toString() {
            return (deletes ? "unlink " : "link ") + relationship + " of " + states;
        }
    }
}
