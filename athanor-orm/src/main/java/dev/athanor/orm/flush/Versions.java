package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.ColumnMapping;
import org.jspecify.annotations.Nullable;

/** The counter of updates: 1 in a new row. */
public final class Versions {

    private Versions() {}

    /** {@return the version of a new row} */
    public static Object first(ColumnMapping version) {
        return number(version, 1);
    }

    /** {@return the version after {@code version}; after none, the first} */
    public static Object next(ColumnMapping column, @Nullable Object version) {
        return number(column, version instanceof Number number ? number.longValue() + 1 : 1);
    }

    private static Object number(ColumnMapping column, long value) {
        Class<?> type = column.column().type().javaType();
        if (type == Long.class) {
            return value;
        }
        if (type == Short.class) {
            return (short) value;
        }
        return Math.toIntExact(value);
    }
}
