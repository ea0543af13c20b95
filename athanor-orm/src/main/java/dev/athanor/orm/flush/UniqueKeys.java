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
import java.util.List;
import java.util.Map;
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
    record Claim(int key, List<Object> values) {}

    /**
     * A deleted object gives up values that another one, which is saved, takes.
     *
     * @param deleted the deleted object
     * @param saved the saved object
     * @param columns the columns that are unique
     * @param key the number of the unique key
     */
    record Handover(EntityState deleted, EntityState saved, List<String> columns, int key) {

        /** {@return whether a new object has the key of the deleted one, so that it could have its row} */
        boolean isOfRow() {
            return saved.key() == null && deleted.key() != null && deleted.key().equals(EntityRows.key(saved));
        }
    }

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

    /**
     * Looks up what objects have in unique columns that were written without being loaded, where more than one was: one
     * may take what another gives up.
     */
    void learn(List<EntityState> states, FlushContext context) {
        FormerValues former = new FormerValues(mapping, context);
        for (List<ColumnMapping> key : keys) {
            List<EntityState> changed =
                    states.stream().filter(state -> isChanged(state, key)).toList();
            if (changed.size() > 1) {
                former.learn(changed, key);
            }
        }
    }

    /** {@return how many unique keys there are; the first is the primary key} */
    int count() {
        return keys.size();
    }

    /** {@return the columns of a unique key} */
    List<ColumnMapping> columns(int key) {
        return keys.get(key);
    }

    /** {@return whether a part of a unique key was changed} */
    boolean isChanged(EntityState state, int key) {
        return isChanged(state, keys.get(key));
    }

    private static boolean isChanged(EntityState state, List<ColumnMapping> columns) {
        for (ColumnMapping column : columns) {
            if (state.isChanged(column.slotIn(state.mapping()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return which saved objects wait for which deletions} A new object with the key of a deleted one only does if
     * others do: else it has its row.
     */
    List<Handover> handovers(List<EntityState> deleted, List<EntityState> saved, FlushContext context) {
        if (deleted.isEmpty() || saved.isEmpty()) {
            return List.of();
        }
        Map<Claim, EntityState> takers = new HashMap<>();
        for (EntityState state : saved) {
            boolean fresh = state.key() == null;
            for (int i = 0; i < keys.size(); i++) {
                Claim claim = fresh || isTaking(state, keys.get(i)) ? after(state, i) : null;
                if (claim != null) {
                    takers.put(claim, state);
                }
            }
        }
        if (takers.isEmpty()) {
            return List.of();
        }
        FormerValues former = new FormerValues(mapping, context);
        keys.forEach(key -> former.learn(deleted, key));
        return handovers(deleted, takers);
    }

    private List<Handover> handovers(List<EntityState> deleted, Map<Claim, EntityState> takers) {
        List<Handover> handovers = new ArrayList<>();
        for (EntityState state : deleted) {
            List<Handover> own = handovers(state, takers);
            if (!own.stream().allMatch(Handover::isOfRow)) {
                handovers.addAll(own);
            }
        }
        return handovers;
    }

    private List<Handover> handovers(EntityState deleted, Map<Claim, EntityState> takers) {
        List<Handover> handovers = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Claim claim = before(deleted, i);
            EntityState taker = claim == null ? null : takers.get(claim);
            if (taker != null && taker != deleted) {
                List<String> columns = keys.get(i).stream()
                        .map(column -> column.column().name())
                        .toList();
                handovers.add(new Handover(deleted, taker, columns, i));
            }
        }
        return handovers;
    }

    private static boolean isTaking(EntityState state, List<ColumnMapping> columns) {
        return columns.stream().anyMatch(column -> isTaking(state, column));
    }

    /** A foreign key may be about to change with the reference it stands for. */
    private static boolean isTaking(EntityState state, ColumnMapping column) {
        return state.isChanged(column.slotIn(state.mapping()))
                || state.mapping().relationships().stream()
                        .anyMatch(relationship -> !relationship.isMany()
                                && !relationship.isViewOnly()
                                && state.isChanged(relationship.slot())
                                && relationship.pairs().stream()
                                        .anyMatch(pair -> pair.local().equals(column.column())));
    }

    /** {@return what a row has in a unique key, or null if the key does not bind it} */
    @Nullable
    Claim before(EntityState state, int key) {
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
        if (state.isUnloaded(column.slotIn(state.mapping()))) {
            try {
                state.read(state.present(), column.slotIn(state.mapping()));
            } catch (ObjectDeletedException gone) {
                return null; // a row that is gone holds no value any more
            }
        }
        return ColumnValue.committed(state, column);
    }

    /** {@return what a row will have in a unique key, or null if the key will not bind it} */
    @Nullable
    Claim after(EntityState state, int key) {
        List<Object> values = new ArrayList<>();
        List<ColumnMapping> columns = keys.get(key);
        for (ColumnMapping column : columns) {
            boolean unloaded = state.isUnloaded(column.slotIn(state.mapping()));
            Object value = unloaded ? kept(state, columns, column) : coming(state, column);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return new Claim(key, values);
    }

    /**
     * {@return the value of a column that was not loaded and is not changed; null if no other of its key is, either}
     */
    private static @Nullable Object kept(EntityState state, List<ColumnMapping> columns, ColumnMapping column) {
        if (state.key() == null || !isTaking(state, columns)) {
            return null;
        }
        int part = state.mapping().key().indexOf(column);
        if (part >= 0) {
            return state.key().values().get(part);
        }
        Object value = known(state, column);
        return value == EntityState.UNKNOWN ? null : value;
    }

    /** {@return the value a column will have: of a foreign key, the key of the object referred to} */
    private static @Nullable Object coming(EntityState state, ColumnMapping column) {
        for (RelationshipMapping relationship : state.mapping().relationships()) {
            if (relationship.direction() == Direction.MANY_TO_ONE
                    && !relationship.isViewOnly()
                    && !state.isUnloaded(relationship.slot())) {
                for (ColumnPair pair : relationship.pairs()) {
                    Object target = state.value(relationship.slot());
                    if (pair.local().equals(column.column()) && target != null) {
                        return target instanceof Instrumented entity
                                ? KeySync.value(EntityState.of(entity), pair.remote())
                                : relationship.target().valueOf(target, pair.remote());
                    }
                }
            }
        }
        return ColumnValue.of(state, column);
    }
}
