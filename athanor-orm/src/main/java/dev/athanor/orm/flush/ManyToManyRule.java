package dev.athanor.orm.flush;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RelationshipTrait;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.orm.state.History;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.state.Parents;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table between the two refers to both: its rows are written after both are saved, and go before either. */
final class ManyToManyRule extends DependencyRule {

    private final boolean loads;
    private final Table between;

    ManyToManyRule(RelationshipMapping relationship, UnitOfWork work) {
        super(relationship, work);
        this.loads = !relationship.descriptor().is(RelationshipTrait.PASSIVE_DELETES)
                && !relationship.descriptor().is(RelationshipTrait.UNTOUCHED_BY_DELETES);
        Table secondary = relationship.secondary();
        if (secondary == null) {
            throw new IllegalArgumentException(relationship + " has no table between");
        }
        this.between = secondary;
    }

    @Override
    void presortDelete(EntityState owner) {
        if (!history(owner, loads).isBlank()) {
            changed();
        }
    }

    @Override
    void presortSave(EntityState owner) {
        boolean follows = followsKey(owner);
        History history = history(owner, follows);
        if (!history.isUnchanged() || (follows && !history.isBlank())) {
            changed();
        }
        if (relationship().cascades(Cascade.DELETE_ORPHAN)) {
            for (Instrumented former : history.removed()) {
                if (!Parents.has(EntityState.of(former), relationship())) {
                    work().registerOrphan(former);
                }
            }
        }
    }

    private boolean followsKey(EntityState owner) {
        return relationship().descriptor().is(RelationshipTrait.ACTIVE_UPDATES) && keyChanged(owner);
    }

    @Override
    void processSaves(List<EntityState> owners) {
        AssociationRows rows = new AssociationRows(between, relationship(), work().context());
        for (EntityState owner : owners) {
            History history = history(owner, false);
            for (Instrumented member : history.added()) {
                EntityState far = EntityState.of(member);
                if (UnitOfWork.isDeleted(far)) {
                    continue;
                }
                if (!work().context().contains(far)) {
                    work().warnOfStranger(far, relationship());
                } else if (work().handle(relationship(), owner, far)) {
                    rows.insert(row(owner, far));
                }
            }
            history.removed()
                    .forEach(member -> delete(rows, owner, member, keepsKeys() ? KeySync::before : KeySync::value));
            if (followsKey(owner)) {
                history.unchanged().forEach(member -> update(rows, owner, EntityState.of(member)));
            }
        }
        rows.write();
    }

    @Override
    void processDeletes(List<EntityState> owners) {
        AssociationRows rows = new AssociationRows(between, relationship(), work().context());
        for (EntityState owner : owners) {
            history(owner, loads).before().forEach(member -> delete(rows, owner, member, KeySync::before));
        }
        rows.write();
    }

    /** {@return whether rows keep the keys of both sides until they are updated: the database does not follow} */
    private boolean keepsKeys() {
        RelationshipMapping reverse = relationship().reverse();
        return relationship().descriptor().is(RelationshipTrait.ACTIVE_UPDATES)
                || (reverse != null && reverse.descriptor().is(RelationshipTrait.ACTIVE_UPDATES));
    }

    private void delete(AssociationRows rows, EntityState owner, Instrumented member, Values values) {
        EntityState far = EntityState.of(member);
        if (far.status() == EntityStatus.DELETED || far.isGone()) {
            return; // its rows went with it, in a flush before this one
        }
        if (work().handle(relationship(), owner, far)) {
            rows.delete(row(owner, far, values));
        }
    }

    private void update(AssociationRows rows, EntityState owner, EntityState far) {
        if (work().handle(relationship(), owner, far)) {
            rows.update(before(owner, far), row(owner, far));
        }
    }

    private @Nullable Object[] row(EntityState owner, EntityState far) {
        return row(owner, far, KeySync::value);
    }

    /** {@return the row as it is in the database, whatever keys were changed} */
    private @Nullable Object[] before(EntityState owner, EntityState far) {
        return row(owner, far, KeySync::before);
    }

    private @Nullable Object[] row(EntityState owner, EntityState far, Values values) {
        @Nullable Object[] row = new @Nullable Object[between.columns().size()];
        fill(row, owner, relationship().pairs(), values);
        fill(row, far, relationship().targetPairs(), values);
        return row;
    }

    private static void fill(@Nullable Object[] row, EntityState state, List<ColumnPair> pairs, Values values) {
        for (ColumnPair pair : pairs) {
            row[pair.remote().index()] = values.of(state, pair.local());
        }
    }

    /** Which value of a column counts: the one before the flush, or the one after it. */
    private interface Values {
        @Nullable
        Object of(EntityState state, Column<?> column);
    }

    @Override
    void edges(PlanGraph graph, PlanGraph.Steps steps) {
        graph.before(steps.ownerSaves(), steps.linksOfSaves());
        graph.before(steps.targetSaves(), steps.linksOfSaves());
        graph.before(steps.linksOfSaves(), steps.targetDeletes());
        graph.before(steps.linksOfDeletes(), steps.ownerSaves());
        graph.before(steps.linksOfDeletes(), steps.ownerDeletes());
        graph.before(steps.linksOfDeletes(), steps.targetDeletes());
        graph.before(steps.linksOfDeletes(), steps.targetSaves());
    }

    @Override
    void edges(PlanGraph graph, PlanGraph.MemberSteps steps) {
        if (steps.deletes()) {
            graph.before(steps.link(), steps.member());
            graph.before(steps.link(), steps.owner());
        } else {
            graph.before(steps.owner(), steps.link());
            if (steps.memberDeleted()) {
                graph.before(steps.link(), steps.member());
            } else {
                graph.before(steps.member(), steps.link());
            }
        }
    }
}
