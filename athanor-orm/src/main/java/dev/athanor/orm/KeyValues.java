package dev.athanor.orm;

import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.state.IdentityKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes keys of what programs give. */
final class KeyValues {

    private KeyValues() {}

    /** Returns the key of the row of {@code mapping} with the given values, one for each column of its key. */
    static IdentityKey key(EntityMapping<?> mapping, @Nullable Object[] given) {
        List<ColumnMapping> columns = mapping.key();
        @Nullable Object[] values = parts(columns, given);
        if (values.length != columns.size()) {
            throw new SessionException(
                    "O015",
                    "The key of " + mapping.type().getSimpleName() + " is " + names(columns) + ", "
                            + values.length + (values.length == 1 ? " value is" : " values are")
                            + " given: " + Arrays.toString(values) + "; give one for each, in this order");
        }
        List<Object> converted = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            converted.add(convert(columns.get(i), values[i]));
        }
        return IdentityKey.of(mapping.lineage().root().type(), converted);
    }

    /** A record that is the key, or a part of it, stands for its components. */
    private static @Nullable Object[] parts(List<ColumnMapping> columns, @Nullable Object[] given) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object value : given) {
            EmbeddedMapping record =
                    values.size() < columns.size() ? columns.get(values.size()).embedded() : null;
            if (record == null || !record.descriptor().type().isInstance(value)) {
                values.add(value);
                continue;
            }
            for (ColumnMapping column : columns) {
                if (column.slot() == record.slot()) {
                    values.add(column.of(value));
                }
            }
        }
        return values.toArray();
    }

    private static String names(List<ColumnMapping> columns) {
        return columns.stream().map(ColumnMapping::name).toList().toString();
    }

    /** Whole numbers are taken in any type they fit in; all else has to be of the type of the attribute. */
    private static Object convert(ColumnMapping column, @Nullable Object value) {
        Class<?> type = column.column().type().javaType();
        if (type.isInstance(value)) {
            return value;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            long number = ((Number) value).longValue();
            if (type == Long.class) {
                return number;
            }
            if (type == Integer.class && number == (int) number) {
                return (int) number;
            }
            if (type == Short.class && number == (short) number) {
                return (short) number;
            }
        }
        throw new SessionException(
                "O016",
                column + " is part of the key and of type " + type.getSimpleName() + ", not "
                        + (value == null ? "null" : value.getClass().getSimpleName() + " (" + value + ")")
                        + "; a row is looked up by values of the types of its key");
    }
}
