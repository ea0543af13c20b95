package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntitySwitch;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one entity: updates first, then insertions, each in batches of rows with the same columns. */
final class EntityRows {

    private final EntityMapping<?> mapping;
    private final FlushContext context;

    EntityRows(EntityMapping<?> mapping, FlushContext context) {
        this.mapping = mapping;
        this.context = context;
    }

    /** Updates those that have a row, by key, and inserts the others in order. */
    void save(List<EntityState> states) {
        if (mapping.is(EntitySwitch.ONE_BY_ONE)) {
            states.forEach(state -> saveTogether(List.of(state)));
        } else {
            saveTogether(states);
        }
    }

    private void saveTogether(List<EntityState> states) {
        List<EntityState> changed = own(states, false);
        List<EntityState> added = own(states, true);
        context.writing(Write.UPDATE, changed);
        context.writing(Write.INSERT, added);
        write(states);
        context.wrote(Write.UPDATE, changed);
        context.wrote(Write.INSERT, added);
    }

    /** Returns those of which something is to be written: new ones, or those that have a row. */
    private static List<EntityState> own(List<EntityState> states, boolean fresh) {
        List<EntityState> own = new ArrayList<>();
        for (EntityState state : states) {
            Registration registration = UnitOfWork.of(state);
            boolean listed = registration != null && registration.isListed();
            if (!listed && (state.key() == null) == fresh) {
                own.add(state);
            }
        }
        return own;
    }

    private void write(List<EntityState> states) {
        Hierarchies.checkClasses(states, context);
        List<EntityState> existing = new ArrayList<>();
        List<EntityState> fresh = new ArrayList<>();
        for (EntityState state : states) {
            boolean takesOver = state.key() == null && takesOver(state);
            (state.key() != null || takesOver ? existing : fresh).add(state);
        }
        List<EntityState> ordered = existing.isEmpty() ? existing : inOrder(existing);
        for (Lineage.Level level : Hierarchies.levels(states)) {
            write(level.table(), ordered, fresh);
        }
    }

    /** Values that others take are given up first; in a circle one of them steps aside. */
    private List<EntityState> inOrder(List<EntityState> existing) {
        UniqueKeys keys = UniqueKeys.of(mapping);
        UpdateOrder order = UpdateOrder.of(keys, KeyOrder.sort(existing), context);
        if (!order.aside().isEmpty()) {
            order.aside().forEach(new StepAside(mapping, context, keys)::write);
        }
        return order.states();
    }

    private void write(Table table, List<EntityState> existing, List<EntityState> fresh) {
        UpdateBatches updates = new UpdateBatches(table, context);
        for (EntityState state : existing) {
            if (state.mapping().lineage().isIn(table)) {
                updates.add(state);
            }
        }
        updates.write();
        InsertBatches inserts = new InsertBatches(table, context);
        for (EntityState state : fresh) {
            if (state.mapping().lineage().isIn(table)) {
                inserts.add(state);
            }
        }
        inserts.write();
    }

    /**
     * A new object with the key of one deleted by this flush takes over its row: it is updated, and nothing deleted.
     * Unless the row had to go before, because others take what it had.
     */
    private boolean takesOver(EntityState state) {
        IdentityKey key = key(state);
        EntityState other = key == null ? null : context.find(key);
        Registration deleted = other == null ? null : UnitOfWork.of(other);
        Registration own = UnitOfWork.of(state);
        if (deleted != null && deleted.isDelete() && deleted.isFirst()) {
            return false;
        }
        if (deleted == null || own == null || !deleted.isDelete()) {
            if (other != null && other != state && !UniqueKeys.isKeyChanged(other)) {
                context.warn(
                        state + " has the key of " + other + ", which is in the session and not deleted: the database"
                                + " will refuse its row; change that object, or delete it first");
            }
            return false;
        }
        deleted.list();
        own.replaces(deleted.state());
        return true;
    }

    /** {@return the key that the values of an object make; null if a part is missing} */
    static @Nullable IdentityKey key(EntityState state) {
        EntityMapping<?> mapping = state.mapping();
        List<ColumnMapping> columns = mapping.key();
        if (columns.size() == 1) {
            Object value = ColumnValue.of(state, columns.get(0));
            return value == null
                    ? null
                    : new IdentityKey(mapping.lineage().root().type(), value, token(state));
        }
        List<Object> values = new ArrayList<>(columns.size());
        for (ColumnMapping column : columns) {
            Object value = ColumnValue.of(state, column);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return IdentityKey.of(mapping.lineage().root().type(), values, token(state));
    }

    private static @Nullable Object token(EntityState state) {
        IdentityKey known = state.key();
        Registration registration = known == null ? UnitOfWork.of(state) : null;
        return known == null ? registration == null ? null : registration.token() : known.token();
    }

    /** {@return the key that the row of a persistent object has now} */
    static List<?> rowKey(EntityState state) {
        IdentityKey key = state.key();
        if (key == null) {
            throw new FlushException("O023", state + " has no key, so its row cannot be found");
        }
        Registration registration = UnitOfWork.of(state);
        List<?> moved = registration == null ? null : registration.moved();
        List<?> values = moved == null ? key.values() : moved;
        if (values.size() > 1 && values.stream().anyMatch(Objects::isNull)) {
            throw new FlushException(
                    "O074",
                    state
                            + " has a key that is NULL in part, which finds no row: it can be read, and not written; write"
                            + " it by a statement of its own");
        }
        return values;
    }

    /** {@return the key that the row of a saved object has: a changed one is written already} */
    static List<?> currentKey(EntityState state) {
        IdentityKey key = UniqueKeys.isKeyChanged(state) && !UnitOfWork.isDeleted(state) ? key(state) : null;
        return key == null ? rowKey(state) : key.values();
    }

    /** Deletes the rows of objects. */
    void delete(List<EntityState> states) {
        List<EntityState> present = new ArrayList<>();
        for (EntityState state : KeyOrder.sort(states)) {
            Registration registration = UnitOfWork.of(state);
            if (registration != null && !registration.isListed()) {
                present.add(state);
            }
        }
        if (mapping.is(EntitySwitch.ONE_BY_ONE)) {
            present.forEach(state -> deleteTogether(List.of(state)));
        } else if (!present.isEmpty()) {
            deleteTogether(present);
        }
    }

    private void deleteTogether(List<EntityState> present) {
        context.writing(Write.DELETE, present);
        delete(present, Hierarchies.levels(present));
        context.wrote(Write.DELETE, present);
    }

    /** The tables below come first. */
    private void delete(List<EntityState> present, List<Lineage.Level> levels) {
        ColumnMapping version = mapping.version();
        if (version != null && levels.size() > 1) {
            present.forEach(state -> UpdateBatches.known(state, version)); // as long as it has all its rows
        }
        for (int i = levels.size() - 1; i >= 0; i--) {
            Lineage.Level level = levels.get(i);
            boolean counted = version != null && version.column().table() == level.table();
            List<EntityState> there = new ArrayList<>(present);
            there.removeIf(state -> Hierarchies.isDeletedByDatabase(state.mapping(), level.table()));
            if (!there.isEmpty()) {
                new DeleteBatch(level, counted ? version : null, context).delete(there);
            }
        }
    }
}
