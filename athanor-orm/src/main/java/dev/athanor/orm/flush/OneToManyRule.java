package dev.athanor.orm.flush;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RelationshipTrait;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.History;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.state.Parents;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The members' rows refer to the owner's: owners are saved first and deleted last. */
final class OneToManyRule extends DependencyRule {

    private final boolean deletesOrphans;
    private final boolean loads;
    private final boolean untouched;
    private final boolean after;
    private final List<Column<?>> foreignKey = new ArrayList<>();
    private final Set<EntityState> added = new HashSet<>();

    OneToManyRule(RelationshipMapping relationship, UnitOfWork work) {
        super(relationship, work);
        this.after = relationship.isPostUpdated();
        this.deletesOrphans = relationship.cascades(Cascade.DELETE_ORPHAN);
        this.untouched = relationship.descriptor().is(RelationshipTrait.UNTOUCHED_BY_DELETES);
        this.loads = !untouched && !relationship.descriptor().is(RelationshipTrait.PASSIVE_DELETES);
        relationship.pairs().forEach(pair -> foreignKey.add(pair.remote()));
    }

    @Override
    void presortDelete(EntityState owner) {
        if (untouched) {
            return;
        }
        History history = history(owner, loads);
        if (history.isBlank()) {
            return;
        }
        changed();
        for (Instrumented child : history.removed()) {
            if (!isKept(child)) {
                removed(child);
            }
        }
        history.unchanged().forEach(this::follow);
    }

    @Override
    void presortSave(EntityState owner) {
        boolean follows = relationship().descriptor().is(RelationshipTrait.ACTIVE_UPDATES) && keyChanged(owner);
        History history = history(owner, follows);
        if (!history.isUnchanged()) {
            changed();
            for (Instrumented child : history.added()) {
                if (work().registerMember(child, relationship(), true)) {
                    added.add(EntityState.of(child));
                }
            }
            history.removed().forEach(this::presortRemoved);
        }
        if (keyChanged(owner) && !history.unchanged().isEmpty()) {
            changed();
            for (Instrumented child : history.unchanged()) {
                if (follows) {
                    follow(child);
                } else {
                    work().list(EntityState.of(child));
                }
            }
        }
    }

    private void presortRemoved(Instrumented child) {
        if (deletesOrphans) {
            if (!isKept(child)) {
                work().registerOrphan(child);
            }
        } else {
            follow(child);
        }
    }

    private void removed(Instrumented child) {
        if (deletesOrphans) {
            work().registerOrphan(child);
        } else {
            follow(child);
        }
    }

    private void follow(Instrumented child) {
        boolean unused = work().registerMember(child, relationship(), false);
    }

    /** {@return whether the object has an owner again, after it was taken from one} */
    private boolean isKept(Instrumented child) {
        return Parents.has(EntityState.of(child), relationship());
    }

    @Override
    void processSaves(List<EntityState> owners) {
        for (EntityState owner : owners) {
            History history = history(owner, false);
            history.added().forEach(child -> refer(owner, child));
            for (Instrumented child : history.removed()) {
                if (!deletesOrphans && !isKept(child)) {
                    clear(child);
                }
            }
            if (keyChanged(owner)) {
                history.unchanged().forEach(child -> refer(owner, child));
            }
            if (after) {
                postUpdate(history);
            }
        }
    }

    private void postUpdate(History history) {
        List<EntityState> children = new ArrayList<>();
        for (List<Instrumented> part : List.of(history.added(), history.unchanged(), history.removed())) {
            for (Instrumented member : part) {
                EntityState child = EntityState.of(member);
                if (work().context().contains(child) && !UnitOfWork.isDeleted(child)) {
                    children.add(child);
                }
            }
        }
        work().postUpdates().write(target(), foreignKey, children);
    }

    @Override
    void processDeletes(List<EntityState> owners) {
        if (untouched) {
            return;
        }
        for (EntityState owner : owners) {
            History history = history(owner, loads);
            for (Instrumented child : history.removed()) {
                if (!isKept(child)) {
                    clear(child);
                }
            }
            for (Instrumented child : history.unchanged()) {
                if (!added.contains(EntityState.of(child))) {
                    clear(child);
                }
            }
            if (after) {
                postUpdate(history);
            }
        }
    }

    private void refer(EntityState owner, Instrumented member) {
        EntityState child = EntityState.of(member);
        if (work().context().contains(child) && !UnitOfWork.isDeleted(child)) {
            KeySync.refer(owner, child, relationship().pairs());
        }
    }

    private void clear(Instrumented member) {
        EntityState child = EntityState.of(member);
        if (work().context().contains(child) && !UnitOfWork.isDeleted(child)) {
            KeySync.clear(child, relationship(), foreignKey);
        }
    }

    /** What was taken out only waits until it is told so, unless its own reference says it already. */
    @Override
    PlanGraph.MemberSteps left(PlanGraph.MemberSteps steps, EntityState member) {
        RelationshipMapping mirror = relationship().mirror();
        boolean knows = mirror != null && !mirror.isMany() && member.isChanged(mirror.slot());
        return new PlanGraph.MemberSteps(
                false, steps.memberDeleted(), null, steps.link(), knows ? null : steps.member());
    }

    @Override
    void edges(PlanGraph graph, PlanGraph.Steps steps) {
        if (after) {
            later(graph, steps);
            return;
        }
        graph.before(steps.ownerSaves(), steps.linksOfSaves());
        graph.before(steps.linksOfSaves(), steps.targetSaves());
        graph.before(steps.linksOfSaves(), steps.targetDeletes());
        graph.before(steps.targetSaves(), steps.ownerDeletes());
        graph.before(steps.targetDeletes(), steps.ownerDeletes());
        graph.before(steps.linksOfDeletes(), steps.targetSaves());
        graph.before(steps.linksOfDeletes(), steps.targetDeletes());
    }

    @Override
    void edges(PlanGraph graph, PlanGraph.MemberSteps steps) {
        if (after) {
            later(graph, steps);
        } else if (steps.deletes()) {
            graph.before(steps.link(), steps.member());
            graph.before(steps.member(), steps.owner());
        } else {
            graph.before(steps.owner(), steps.link());
            graph.before(steps.link(), steps.member());
            graph.before(steps.owner(), steps.member());
        }
    }
}
