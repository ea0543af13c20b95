package dev.athanor.orm.flush;

import dev.athanor.orm.error.ObjectDeletedException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.Direction;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be unique in the rows of an entity. A value that one row gives up and another takes is free in time: the
 * deletion, or the update, that gives it up comes first.
 */
final class UniqueKeys {

    private final EntityMapping<?> mapping;
    private final List<List<ColumnMapping>> keys = new ArrayList<>();

    /**
     * Values that are taken or given up in one of the keys.
     *
     * @param key the number of the key
     * @param values the values, none of them null
     */
    private record Claim(int key, List<Object> values) {}

    /**
     * A deleted object gives up values that another one, which is saved, takes.
     *
     * @param deleted the deleted object
     * @param saved the saved object
     * @param columns the columns that are unique
     */
    record Handover(EntityState deleted, EntityState saved, List<String> columns) {}

    private UniqueKeys(EntityMapping<?> mapping) {
        this.mapping = mapping;
        Table table = mapping.table();
        keys.add(mapping.key());
        for (UniqueConstraint unique : table.uniques()) {
            add(unique.columns());
        }
        for (Index index : table.indexes()) {
            if (index.unique()) {
                add(index.elements());
            }
        }
    }

    private void add(List<?> elements) {
        List<ColumnMapping> columns = new ArrayList<>();
        for (Object element : elements) {
            if (!(element instanceof Column<?> column)) {
                return; // of an expression the value is not known here
            }
            ColumnMapping mapped = mapping.find(column);
            if (mapped == null) {
                return; // of a table that was defined elsewhere; the value is not known here
            }
            columns.add(mapped);
        }
        keys.add(columns);
    }

    static UniqueKeys of(EntityMapping<?> mapping) {
        return new UniqueKeys(mapping);
    }

    static boolean isKeyChanged(EntityState state) {
        return isChanged(state, state.mapping().key());
    }

    private static boolean isChanged(EntityState state, List<ColumnMapping> columns) {
        for (ColumnMapping column : columns) {
            if (state.isChanged(column.slot())) {
                return true;
            }
        }
        return false;
    }

    /** {@return the objects, in the order given but that what gives up a value comes before what takes it} */
    List<EntityState> order(List<EntityState> states) {
        Map<Claim, EntityState> givers = new HashMap<>();
        for (EntityState state : states) {
            for (int i = 0; i < keys.size(); i++) {
                Claim claim = isChanged(state, keys.get(i)) ? before(state, i) : null;
                if (claim != null) {
                    givers.put(claim, state);
                }
            }
        }
        if (givers.size() < 2) {
            return states;
        }
        Set<EntityState> ordered = new LinkedHashSet<>();
        states.forEach(state -> place(state, givers, ordered));
        return List.copyOf(ordered);
    }

    /** Follows the givers as long as there are any; where they go round in a circle, no order would do. */
    private void place(EntityState start, Map<Claim, EntityState> givers, Set<EntityState> ordered) {
        List<EntityState> chain = new ArrayList<>();
        EntityState next = start;
        while (next != null && !ordered.contains(next) && !chain.contains(next)) {
            chain.add(next);
            next = giver(next, givers);
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            ordered.add(chain.get(i));
        }
    }

    private @Nullable EntityState giver(EntityState taker, Map<Claim, EntityState> givers) {
        for (int i = 0; i < keys.size(); i++) {
            Claim claim = isChanged(taker, keys.get(i)) ? after(taker, i) : null;
            EntityState giver = claim == null ? null : givers.get(claim);
            if (giver != null && giver != taker) {
                return giver;
            }
        }
        return null;
    }

    /** {@return which saved objects wait for which deletions; a new object with the key of a deleted one does not} */
    List<Handover> handovers(List<EntityState> deleted, List<EntityState> saved) {
        if (keys.size() < 2 || deleted.isEmpty() || saved.isEmpty()) {
            return List.of();
        }
        Map<Claim, EntityState> takers = new HashMap<>();
        for (EntityState state : saved) {
            for (int i = 1; i < keys.size(); i++) {
                Claim claim = state.key() == null || isTaking(state, keys.get(i)) ? after(state, i) : null;
                if (claim != null) {
                    takers.put(claim, state);
                }
            }
        }
        return takers.isEmpty() ? List.of() : handovers(deleted, takers);
    }

    private List<Handover> handovers(List<EntityState> deleted, Map<Claim, EntityState> takers) {
        List<Handover> handovers = new ArrayList<>();
        for (EntityState state : deleted) {
            for (int i = 1; i < keys.size(); i++) {
                Claim claim = before(state, i);
                EntityState taker = claim == null ? null : takers.get(claim);
                if (taker != null && !isReplaced(state, taker)) {
                    List<String> columns = keys.get(i).stream()
                            .map(column -> column.column().name())
                            .toList();
                    handovers.add(new Handover(state, taker, columns));
                }
            }
        }
        return handovers;
    }

    private static boolean isReplaced(EntityState deleted, EntityState taker) {
        return taker.key() == null && deleted.key() != null && deleted.key().equals(EntityRows.key(taker));
    }

    /** A foreign key may be about to change with the reference it stands for. */
    private static boolean isTaking(EntityState state, List<ColumnMapping> columns) {
        return isChanged(state, columns)
                || state.mapping().relationships().stream()
                        .anyMatch(relationship -> !relationship.isMany() && state.isChanged(relationship.slot()));
    }

    private @Nullable Claim before(EntityState state, int key) {
        List<Object> values = new ArrayList<>();
        for (ColumnMapping column : keys.get(key)) {
            Object value = known(state, column);
            if (value == null || value == EntityState.UNKNOWN) {
                return null;
            }
            values.add(value);
        }
        return new Claim(key, values);
    }

    private static @Nullable Object known(EntityState state, ColumnMapping column) {
        if (state.isUnloaded(column.slot())) {
            try {
                state.read(state.present(), column.slot());
            } catch (ObjectDeletedException gone) {
                return null; // a row that is gone holds no value any more
            }
        }
        return ColumnValue.committed(state, column);
    }

    private @Nullable Claim after(EntityState state, int key) {
        List<Object> values = new ArrayList<>();
        for (ColumnMapping column : keys.get(key)) {
            Object value = state.isUnloaded(column.slot()) ? null : coming(state, column);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return new Claim(key, values);
    }

    /** {@return the value a column will have: of a foreign key, the key of the object referred to} */
    private static @Nullable Object coming(EntityState state, ColumnMapping column) {
        for (RelationshipMapping relationship : state.mapping().relationships()) {
            if (relationship.direction() == Direction.MANY_TO_ONE && !state.isUnloaded(relationship.slot())) {
                for (ColumnPair pair : relationship.pairs()) {
                    if (pair.local().equals(column.column())
                            && state.value(relationship.slot()) instanceof Instrumented target) {
                        return KeySync.value(EntityState.of(target), pair.remote());
                    }
                }
            }
        }
        return ColumnValue.of(state, column);
    }
}
