package dev.athanor.orm.state;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.ConvertedType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.VariantType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that were changed in place: what the database would hold of them is kept when the program reads them,
 * and compared later.
 */
public final class InPlaceChanges {

    private InPlaceChanges() {}

    /** Keeps what the value is now that the program gets hold of it. */
    static void read(EntityState state, Instrumented entity, int slot) {
        Object value = state.value(slot);
        if (state.key == null || value == null || state.isChanged(slot)) {
            return;
        }
        if (!state.seen().containsKey(slot)) {
            state.seen().put(slot, stored(state, slot, value));
            letChange(state, entity, slot, value);
        }
        if (state.session != null) {
            state.session.watch(state, entity);
        }
    }

    /** Arrays of a database are read as lists that stay as they are. */
    private static void letChange(EntityState state, Instrumented entity, int slot, Object value) {
        SqlType<?> type = type(state, slot);
        SqlType<?> general = type instanceof VariantType<?> variant ? variant.general() : type;
        if (general instanceof ArrayType<?> && value instanceof List<?> list && !(value instanceof ArrayList<?>)) {
            entity.$set(slot, new ArrayList<>(list));
        }
    }

    /** Keeps what the values are now that they are in step with the row: the program may hold them from before. */
    static void inStep(EntityState state) {
        state.seen().clear();
        if (state.key == null) {
            return;
        }
        for (int slot : state.layout.mutable()) {
            Object value = state.isUnloaded(slot) ? null : state.value(slot);
            if (value != null) {
                state.seen().put(slot, stored(state, slot, value));
            }
        }
        if (state.session != null && !state.seen().isEmpty()) {
            state.session.watch(state, null);
        }
    }

    /** {@return whether values of the object may have been changed in place} */
    public static boolean arePossible(EntityState state) {
        return state.layout.mutable().length > 0 && !state.seen().isEmpty();
    }

    /** Has the next flush write the values that were changed in place since they were read. */
    public static void notice(EntityState state) {
        Instrumented entity = state.entity();
        if (entity == null || state.key == null || !arePossible(state)) {
            return;
        }
        for (int slot : state.layout.mutable()) {
            Object before = state.seen().get(slot);
            Object value = state.value(slot);
            if (before != null
                    && value != null
                    && !state.isChanged(slot)
                    && !Values.equal(before, stored(state, slot, value))) {
                state.rewrite(entity, slot);
                state.hearing().tell(slot, listener -> listener.modified(entity));
            }
        }
    }

    private static Object stored(EntityState state, int slot, Object value) {
        return copy(stored(type(state, slot), value));
    }

    private static SqlType<?> type(EntityState state, int slot) {
        return ((ColumnMapping) state.attribute(slot)).column().type();
    }

    @SuppressWarnings("unchecked") // the values of a column are of its type
    private static Object stored(SqlType<?> type, Object value) {
        if (type instanceof ConvertedType<?, ?> converted) {
            return stored(converted.stored(), ((ConvertedType<Object, Object>) converted).converter().toDatabase(value));
        }
        return type instanceof VariantType<?> variant ? stored(variant.general(), value) : value;
    }

    private static @Nullable Object copyOf(@Nullable Object value) {
        return value == null ? null : copy(value);
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(key, copyOf(each)));
            return copy;
        }
        if (value instanceof Collection<?> collection) {
            List<@Nullable Object> copy = new ArrayList<>(collection.size());
            collection.forEach(each -> copy.add(copyOf(each)));
            return copy;
        }
        if (!value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        if (value instanceof Object[] elements) {
            for (int i = 0; i < length; i++) {
                Array.set(copy, i, copyOf(elements[i]));
            }
        } else {
            System.arraycopy(value, 0, copy, 0, length);
        }
        return copy;
    }
}
