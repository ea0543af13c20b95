package dev.athanor.orm.flush;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntitySwitch;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Parents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings what a session holds and its rows into step. */
public final class Flush {

    private final UnitOfWork work;
    private final FlushContext context;
    private final Map<EntityMapping<?>, List<RelationshipMapping>> orphanRules = new HashMap<>();

    /** Creates a flush for a session, of objects whose rows are all in the place {@code token}. */
    public Flush(FlushContext context, @Nullable Object token) {
        this.context = context;
        this.work = new UnitOfWork(context, token);
    }

    /**
     * What a flush wrote.
     *
     * @param saved the objects that were inserted or updated, or only took part
     * @param deleted the objects whose rows were deleted
     */
    public record Written(List<EntityState> saved, List<EntityState> deleted) {}

    /**
     * Plans to save new and changed objects and to delete others. An object that lost the parent it cannot be without
     * is deleted instead of saved.
     */
    public FlushPlan plan(Collection<EntityState> saved, Collection<EntityState> deleted) {
        for (EntityState state : saved) {
            work.register(state, state.key() != null && isOrphan(state));
        }
        deleted.forEach(work::registerDeleted);
        work.complete();
        return FlushPlan.of(work);
    }

    /** Says in words what a plan of this flush does, and why in this order. */
    public List<ExplainedStep> explain(FlushPlan plan) {
        return new FlushExplainer(plan, work).explain();
    }

    /** Carries out a plan of this flush. */
    public Written run(FlushPlan plan) {
        plan.freed().forEach(freed -> StepAside.write(freed, context));
        for (FlushStep step : plan.steps()) {
            if (step instanceof FlushStep.Save save) {
                new EntityRows(save.mapping(), context).save(save.states());
            } else if (step instanceof FlushStep.Delete delete) {
                new EntityRows(delete.mapping(), context).delete(delete.states());
            } else if (step instanceof FlushStep.Link link) {
                link(link);
            }
        }
        return new Written(work.all(false), work.all(true));
    }

    private void link(FlushStep.Link link) {
        for (DependencyRule rule : work.rules()) {
            if (rule.relationship() == link.relationship()) {
                if (link.deletes()) {
                    rule.processDeletes(link.states());
                } else {
                    rule.processSaves(link.states());
                }
            }
        }
    }

    /**
     * Returns the key that the values of an object make.
     *
     * @throws FlushException if a value is missing ({@code O025})
     */
    public static IdentityKey keyOf(EntityState state) {
        IdentityKey key = EntityRows.key(state);
        if (key == null) {
            throw new FlushException(
                    "O025", state + " has no value in its key after it was inserted: the database made none");
        }
        return key;
    }

    /** Returns the key that the values of an object make, or null if one is missing. */
    public static @Nullable IdentityKey keyOrNull(EntityState state) {
        return EntityRows.key(state);
    }

    /** Returns the key that the values of an object make, or null if its key was not changed. */
    public static @Nullable IdentityKey changedKeyOf(EntityState state) {
        for (ColumnMapping column : state.mapping().key()) {
            if (state.isChanged(column.slot())) {
                return keyOf(state);
            }
        }
        return null;
    }

    /** Ends the flush, whether it went well or not. */
    public void close() {
        work.close();
    }

    /** {@return whether an object has lost, or never had, a parent that it cannot be without} */
    public boolean isOrphan(EntityState state) {
        List<RelationshipMapping> rules = orphanRules(state.mapping());
        return state.mapping().is(EntitySwitch.ORPHAN_OF_ALL)
                ? hasLostAll(state, rules)
                : rules.stream().anyMatch(relationship -> !Parents.has(state, relationship));
    }

    private static boolean hasLostAll(EntityState state, List<RelationshipMapping> rules) {
        return !rules.isEmpty() && rules.stream().noneMatch(relationship -> Parents.has(state, relationship));
    }

    /** {@return whether a new object was taken from a parent that it cannot be without} */
    public boolean isAbandoned(EntityState state) {
        List<RelationshipMapping> rules = orphanRules(state.mapping());
        boolean lost = rules.stream().anyMatch(relationship -> Parents.lost(state, relationship));
        return lost && (!state.mapping().is(EntitySwitch.ORPHAN_OF_ALL) || hasLostAll(state, rules));
    }

    private List<RelationshipMapping> orphanRules(EntityMapping<?> mapping) {
        List<RelationshipMapping> known = orphanRules.get(mapping);
        if (known == null) {
            known = orphanRulesOf(mapping);
            orphanRules.put(mapping, known);
        }
        return known;
    }

    private static List<RelationshipMapping> orphanRulesOf(EntityMapping<?> mapping) {
        List<RelationshipMapping> rules = new ArrayList<>();
        for (EntityMapping<?> owner : mapping.mappings().mappings()) {
            for (RelationshipMapping relationship : owner.relationships()) {
                if (relationship.cascades(Cascade.DELETE_ORPHAN)
                        && mapping.lineage().isA(relationship.target())
                        && !rules.contains(relationship)) {
                    rules.add(relationship);
                }
            }
        }
        return List.copyOf(rules);
    }
}
