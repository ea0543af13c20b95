package dev.athanor.orm.state;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
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
            Object changeable = changeable(state.attribute(slot), value);
            if (changeable != value) {
                entity.$set(slot, changeable);
            }
        }
        if (state.session != null) {
            state.session.watch(state, entity);
        }
    }

    /** Arrays of a database are read as lists that stay as they are. */
    private static Object changeable(AttributeMapping attribute, Object value) {
        Object changeable = value;
        for (ColumnMapping column : columns(attribute)) {
            SqlType<?> type = column.column().type();
            SqlType<?> general = type instanceof VariantType<?> variant ? variant.general() : type;
            boolean array = column.isMutable() && general instanceof ArrayType<?>;
            if (array && column.of(changeable) instanceof List<?> list && !(list instanceof ArrayList<?>)) {
                changeable = requireNonNull(column.in(changeable, new ArrayList<>(list)), "it has a list");
            }
        }
        return changeable;
    }

    private static List<ColumnMapping> columns(AttributeMapping attribute) {
        return attribute instanceof EmbeddedMapping record ? record.columns() : List.of((ColumnMapping) attribute);
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

    /** What the columns hold that may be changed in place. */
    private static Object stored(EntityState state, int slot, Object value) {
        List<ColumnMapping> columns = columns(state.attribute(slot));
        @Nullable Object[] parts = new @Nullable Object[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            ColumnMapping column = columns.get(i);
            Object part = column.isMutable() ? column.of(value) : null;
            parts[i] = part == null ? null : copy(stored(column.column().type(), part));
        }
        return parts;
    }

    @SuppressWarnings("unchecked") // the values of a column are of its type
    private static Object stored(SqlType<?> type, Object value) {
        if (type instanceof ConvertedType<?, ?> converted) {
            return stored(
                    converted.stored(),
                    ((ConvertedType<Object, Object>) converted).converter().toDatabase(value));
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
