package dev.athanor.orm.flush;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.History;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.state.Parents;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;

/** The owners' rows refer to the target's: targets are saved first and deleted last. */
final class ManyToOneRule extends DependencyRule {

    private final boolean deletesOrphans;
    private final boolean after;
    private final List<ColumnPair> targetToOwner = new ArrayList<>();
    private final List<Column<?>> foreignKey = new ArrayList<>();

    ManyToOneRule(RelationshipMapping relationship, UnitOfWork work) {
        super(relationship, work);
        this.after = relationship.isPostUpdated();
        this.deletesOrphans = relationship.cascades(Cascade.DELETE_ORPHAN);
        for (ColumnPair pair : relationship.pairs()) {
            targetToOwner.add(pair.reversed());
            foreignKey.add(pair.local());
        }
    }

    @Override
    void presortDelete(EntityState owner) {
        if (deletesOrphans) {
            history(owner, true).before().forEach(work()::registerOrphan);
        } else if (after) {
            History unused = history(owner, true);
        }
        if (!members(owner).isEmpty() || leavesUnknown(owner, true)) {
            changed();
        }
    }

    @Override
    void presortSave(EntityState owner) {
        if (!hasChanged(owner)) {
            return;
        }
        changed();
        if (deletesOrphans) {
            for (Instrumented former : history(owner, false).removed()) {
                if (!Parents.has(EntityState.of(former), relationship())) {
                    work().registerOrphan(former);
                }
            }
        }
    }

    @Override
    boolean leavesUnknown(EntityState owner, boolean deletes) {
        return deletes ? after && isUnknown(owner) : hasChanged(owner);
    }

    private boolean isUnknown(EntityState owner) {
        int slot = relationship().slot();
        return owner.isChanged(slot) && owner.committed(slot) == EntityState.UNKNOWN;
    }

    private boolean hasChanged(EntityState owner) {
        int slot = relationship().slot();
        return !owner.isUnloaded(slot) && (owner.isChanged(slot) || (owner.key() == null && owner.value(slot) != null));
    }

    @Override
    void processSaves(List<EntityState> owners) {
        List<EntityState> saved = new ArrayList<>();
        for (EntityState owner : owners) {
            if (hasChanged(owner) && !UnitOfWork.isDeleted(owner)) {
                save(owner);
                saved.add(owner);
            }
        }
        if (after) {
            work().postUpdates().write(owner(), foreignKey, saved);
        }
    }

    private void save(EntityState owner) {
        Object value = owner.value(relationship().slot());
        if (value != null && relationship().leadsToRecord()) {
            KeySync.refer(target(), value, owner, targetToOwner);
            return;
        }
        Instrumented target = (Instrumented) value;
        if (target == null || goes(EntityState.of(target))) {
            KeySync.clear(owner, relationship(), foreignKey);
            return;
        }
        EntityState targetState = EntityState.of(target);
        if (work().context().contains(targetState)) {
            KeySync.refer(targetState, owner, targetToOwner);
        } else {
            work().warnOfStranger(targetState, relationship());
        }
    }

    /** {@return whether the row referred to is deleted by this flush, and no new object takes it over} */
    private static boolean goes(EntityState target) {
        Registration registration = UnitOfWork.of(target);
        return registration != null && registration.isDelete() && !registration.isListed();
    }

    @Override
    void processDeletes(List<EntityState> owners) {
        if (!after) {
            return; // the row goes, and its foreign key with it
        }
        List<EntityState> freed = new ArrayList<>();
        for (EntityState owner : owners) {
            boolean refersToDeleted = history(owner, true).before().stream()
                    .anyMatch(target -> UnitOfWork.isDeleted(EntityState.of(target)));
            if (refersToDeleted || isUnknown(owner)) {
                foreignKey.forEach(
                        column -> ColumnValue.write(owner, owner.mapping().column(column), null));
                freed.add(owner);
            }
        }
        work().postUpdates().write(owner(), foreignKey, freed);
    }

    /** What is no more referred to need not be there first. */
    @Override
    PlanGraph.MemberSteps left(PlanGraph.MemberSteps steps, EntityState member) {
        return new PlanGraph.MemberSteps(false, steps.memberDeleted(), steps.owner(), steps.link(), null);
    }

    @Override
    void edges(PlanGraph graph, PlanGraph.Steps steps) {
        if (after) {
            later(graph, steps);
            return;
        }
        graph.before(steps.targetSaves(), steps.linksOfSaves());
        graph.before(steps.linksOfSaves(), steps.ownerSaves());
        graph.before(steps.ownerSaves(), steps.targetDeletes());
        graph.before(steps.ownerDeletes(), steps.targetDeletes());
    }

    @Override
    void edges(PlanGraph graph, PlanGraph.MemberSteps steps) {
        if (after) {
            later(graph, steps);
        } else if (steps.deletes()) {
            if (steps.memberDeleted()) {
                graph.before(steps.owner(), steps.member());
            }
        } else {
            if (!steps.memberDeleted()) {
                graph.before(steps.member(), steps.link());
            }
            graph.before(steps.link(), steps.owner());
        }
    }
}
