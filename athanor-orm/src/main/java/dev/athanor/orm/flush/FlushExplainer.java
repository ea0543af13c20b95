package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.Direction;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.History;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says in words what a plan does, and why in this order. */
final class FlushExplainer {

    private final FlushPlan plan;
    private final UnitOfWork work;
    private final List<ExplainedStep> steps = new ArrayList<>();

    FlushExplainer(FlushPlan plan, UnitOfWork work) {
        this.plan = plan;
        this.work = work;
    }

    List<ExplainedStep> explain() {
        for (UniqueKeys.Handover freed : plan.freed()) {
            add(
                    "UPDATE " + freed.deleted().mapping().table(),
                    List.of(freed.deleted()),
                    List.of("so that it gives up its unique " + String.join(", ", freed.columns()) + ", which "
                            + freed.saved() + " takes over before it can be deleted"));
        }
        for (FlushStep step : plan.steps()) {
            if (step instanceof FlushStep.Save save) {
                save(save);
            } else if (step instanceof FlushStep.Delete delete) {
                delete(delete);
            } else if (step instanceof FlushStep.Link link) {
                link(link);
            }
        }
        return steps;
    }

    private void save(FlushStep.Save save) {
        List<EntityState> updated = new ArrayList<>(save.states());
        List<EntityState> inserted = new ArrayList<>(save.states());
        updated.removeIf(state -> state.key() == null || !isWritten(state));
        inserted.removeIf(state -> state.key() != null);
        List<String> because = references(save.mapping(), false);
        because.addAll(handovers(save.states()));
        for (Lineage.Level level : Hierarchies.levels(save.states())) {
            add("UPDATE " + level.table(), in(level, updated), because);
            add("INSERT INTO " + level.table(), in(level, inserted), because);
        }
    }

    /** {@return those of {@code states} that have, or are to have, something in a table} */
    private static List<EntityState> in(Lineage.Level level, List<EntityState> states) {
        List<EntityState> there = new ArrayList<>(states);
        there.removeIf(state ->
                !state.mapping().lineage().isIn(level.table()) || (state.key() != null && !isWritten(state, level)));
        return there;
    }

    private static boolean isWritten(EntityState state, Lineage.Level level) {
        if (state.mapping().lineage().levels().size() == 1) {
            return true;
        }
        Table table = level.table();
        for (ColumnMapping column : state.mapping().columns()) {
            boolean follows = level.follows() && level.key().contains(column.column());
            if (column.column().table() == table && !follows && ColumnValue.differs(state, column)) {
                return true;
            }
        }
        for (RelationshipMapping relationship : state.mapping().relationships()) {
            boolean holdsKey = relationship.direction() == Direction.MANY_TO_ONE
                    && !relationship.isViewOnly()
                    && relationship.pairs().get(0).local().table() == table;
            if (holdsKey && !History.of(state, relationship).isUnchanged()) {
                return true;
            }
        }
        ColumnMapping version = state.mapping().version();
        return version != null && version.column().table() == table;
    }

    /** {@return whether a column differs, or will when the key of another object is copied into it} */
    private static boolean isWritten(EntityState state) {
        for (ColumnMapping column : state.mapping().columns()) {
            if (ColumnValue.differs(state, column)) {
                return true;
            }
        }
        for (RelationshipMapping relationship : state.mapping().relationships()) {
            boolean holdsKey = relationship.direction() == Direction.MANY_TO_ONE && !relationship.isViewOnly();
            if (holdsKey && !History.of(state, relationship).isUnchanged()) {
                return true;
            }
        }
        return false;
    }

    private void delete(FlushStep.Delete delete) {
        List<String> because = references(delete.mapping(), true);
        for (UniqueKeys.Handover handover : plan.handovers()) {
            if (delete.states().contains(handover.deleted())) {
                because.add("before " + handover.saved() + " is saved, which takes over its unique "
                        + String.join(", ", handover.columns()));
            }
        }
        List<Lineage.Level> levels = new ArrayList<>(Hierarchies.levels(delete.states()));
        Collections.reverse(levels);
        for (Lineage.Level level : levels) {
            List<EntityState> there = new ArrayList<>(delete.states());
            there.removeIf(state -> Hierarchies.isDeletedByDatabase(state.mapping(), level.table()));
            add("DELETE FROM " + level.table(), there, because);
        }
    }

    private List<String> handovers(List<EntityState> saved) {
        List<String> because = new ArrayList<>();
        for (UniqueKeys.Handover handover : plan.handovers()) {
            if (saved.contains(handover.saved())) {
                because.add("after " + handover.deleted() + " is deleted, whose unique "
                        + String.join(", ", handover.columns()) + " " + handover.saved() + " takes over");
            }
        }
        return because;
    }

    /** Foreign keys between the rows of this flush: what is referred to is saved first, and deleted last. */
    private List<String> references(EntityMapping<?> mapping, boolean deletes) {
        Set<String> because = new LinkedHashSet<>();
        for (DependencyRule rule : work.rules()) {
            RelationshipMapping relationship = rule.relationship();
            boolean near = relationship.direction() == Direction.MANY_TO_ONE;
            EntityMapping<?> referring = near ? relationship.owner() : relationship.target();
            EntityMapping<?> referred = near ? relationship.target() : relationship.owner();
            boolean concerned = relationship.direction() != Direction.MANY_TO_MANY
                    && referring == mapping
                    && rule.isActive()
                    && !work.states(referred, deletes).isEmpty();
            if (concerned) {
                because.add((deletes ? "before " : "after ") + referred.table() + ": " + keys(relationship, near));
            }
        }
        return new ArrayList<>(because);
    }

    private static String keys(RelationshipMapping relationship, boolean near) {
        List<String> keys = new ArrayList<>();
        for (ColumnPair pair : relationship.pairs()) {
            ColumnPair way = near ? pair : pair.reversed();
            keys.add(way.local() + " refers to " + way.remote());
        }
        return String.join(", ", keys);
    }

    private void link(FlushStep.Link link) {
        RelationshipMapping relationship = link.relationship();
        if (relationship.direction() != Direction.MANY_TO_MANY) {
            return; // keys are copied in memory
        }
        List<EntityState> changed = new ArrayList<>(link.states());
        changed.removeIf(state -> link.deletes()
                ? History.of(state, relationship).before().isEmpty()
                : History.of(state, relationship).isUnchanged());
        String because = link.deletes()
                ? "before what its rows refer to is deleted"
                : "after both sides are saved: its rows refer to them";
        add("write " + relationship.secondary() + " for " + relationship, changed, List.of(because));
    }

    private void add(String action, List<EntityState> states, List<String> because) {
        if (!states.isEmpty()) {
            steps.add(new ExplainedStep(action + ": " + states, because));
        }
    }
}
