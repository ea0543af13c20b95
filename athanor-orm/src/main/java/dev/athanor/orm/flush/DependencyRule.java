package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.History;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.state.Members;
import java.util.ArrayList;
import java.util.List;

/**
 * What one relationship means for a flush: which other objects it brings in, what has to come before what, and which
 * keys are copied.
 */
abstract sealed class DependencyRule permits OneToManyRule, ManyToOneRule, ManyToManyRule {

    private final RelationshipMapping relationship;
    private final UnitOfWork work;
    private int processed;
    private boolean changed;

    DependencyRule(RelationshipMapping relationship, UnitOfWork work) {
        this.relationship = relationship;
        this.work = work;
    }

    static DependencyRule of(RelationshipMapping relationship, UnitOfWork work) {
        return switch (relationship.direction()) {
            case ONE_TO_MANY -> new OneToManyRule(relationship, work);
            case MANY_TO_ONE -> new ManyToOneRule(relationship, work);
            case MANY_TO_MANY -> new ManyToManyRule(relationship, work);
        };
    }

    final RelationshipMapping relationship() {
        return relationship;
    }

    final UnitOfWork work() {
        return work;
    }

    final EntityMapping<?> owner() {
        return relationship.owner();
    }

    final EntityMapping<?> target() {
        return relationship.target();
    }

    /** Looks at the objects registered since the last time; returns whether there were any. */
    final boolean preprocess() {
        List<Registration> all = work.registrations(owner());
        int from = processed;
        processed = all.size();
        boolean any = false;
        for (int i = from; i < processed; i++) {
            Registration registration = all.get(i);
            if (!registration.isListed()) {
                any = true;
                if (registration.isDelete()) {
                    presortDelete(registration.state());
                } else {
                    presortSave(registration.state());
                }
            }
        }
        return any;
    }

    /** Takes note that the relationship has something to do in this flush. */
    final void changed() {
        changed = true;
    }

    /** {@return whether the relationship has any part in this flush} */
    final boolean isActive() {
        boolean same = owner().lineage().root() == target().lineage().root();
        return changed || (!same && work.contains(target()));
    }

    /** {@return the history; of an object being deleted, what is not loaded is loaded first} */
    final History history(EntityState state, boolean load) {
        if (load) {
            Members.load(state, relationship);
        }
        return History.of(state, relationship);
    }

    /** {@return whether the key that members refer to changes} */
    final boolean keyChanged(EntityState owner) {
        if (owner.key() == null) {
            return false;
        }
        for (ColumnPair pair : relationship.pairs()) {
            if (owner.isChanged(owner.mapping().column(pair.local()).slot())) {
                return true;
            }
        }
        return false;
    }

    /** Brings in what the deletion of an owner concerns. */
    abstract void presortDelete(EntityState owner);

    /** Brings in what the saving of an owner concerns. */
    abstract void presortSave(EntityState owner);

    /** Copies keys for owners that are saved. */
    abstract void processSaves(List<EntityState> owners);

    /** Clears keys for owners that are deleted. */
    abstract void processDeletes(List<EntityState> owners);

    /** States what comes before what between the steps of whole entities. */
    abstract void edges(PlanGraph graph, PlanGraph.Steps steps);

    /**
     * {@return of the steps of an owner that is saved and a member that left it, those that still wait for each other}
     */
    PlanGraph.MemberSteps left(PlanGraph.MemberSteps steps, EntityState member) {
        return steps;
    }

    /** States what comes before what between the steps of one owner and one member. */
    abstract void edges(PlanGraph graph, PlanGraph.MemberSteps steps);

    /** The key is copied when both rows are there, and cleared while both still are. */
    static void later(PlanGraph graph, PlanGraph.MemberSteps steps) {
        if (steps.deletes()) {
            graph.before(steps.link(), steps.owner());
        } else {
            graph.before(steps.owner(), steps.link());
        }
        if (steps.memberDeleted()) {
            graph.before(steps.link(), steps.member());
        } else {
            graph.before(steps.member(), steps.link());
        }
    }

    /** The key is copied when both rows are there, and cleared while both still are. */
    static void later(PlanGraph graph, PlanGraph.Steps steps) {
        graph.before(steps.ownerSaves(), steps.linksOfSaves());
        graph.before(steps.targetSaves(), steps.linksOfSaves());
        graph.before(steps.linksOfSaves(), steps.targetDeletes());
        graph.before(steps.linksOfDeletes(), steps.ownerDeletes());
        graph.before(steps.linksOfDeletes(), steps.targetDeletes());
    }

    /** {@return whether an owner was taken from an object that nobody knows, and its row has to be told} */
    boolean leavesUnknown(EntityState owner, boolean deletes) {
        return false;
    }

    /** {@return the objects that an owner has been or is related to, as far as the flush has to know} */
    final List<Instrumented> members(EntityState owner) {
        History history = History.of(owner, relationship);
        List<Instrumented> members = new ArrayList<>(history.added());
        members.addAll(history.before());
        return members;
    }
}
