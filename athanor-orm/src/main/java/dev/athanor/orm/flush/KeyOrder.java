package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.type.ConvertedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sorts objects by their keys, so that two sessions lock rows in the same order. */
final class KeyOrder {

    private KeyOrder() {}

    /**
     * Returns the objects sorted by key; those without one come first, in the order they are in.
     *
     * @throws FlushException if two keys cannot be compared ({@code O028})
     */
    static List<EntityState> sort(List<EntityState> states) {
        List<EntityState> sorted = new ArrayList<>(states);
        sorted.sort(KeyOrder::compare);
        return sorted;
    }

    private static int compare(EntityState a, EntityState b) {
        IdentityKey left = a.key();
        IdentityKey right = b.key();
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        List<?> lefts = left.values();
        List<?> rights = right.values();
        for (int i = 0; i < lefts.size(); i++) {
            ColumnMapping column = a.mapping().key().get(i);
            int order = compareValues(stored(column, lefts.get(i)), stored(column, rights.get(i)), a);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Keys of the program's own types are sorted as the database keeps them. */
    @SuppressWarnings("unchecked") // a key is of the type of its column
    private static Object stored(ColumnMapping column, Object value) {
        if (column.column().type() instanceof ConvertedType<?, ?> converted
                && converted.javaType().isInstance(value)) {
            return ((ConvertedType<Object, Object>) converted).converter().toDatabase(value);
        }
        return value;
    }

    @SuppressWarnings("unchecked") // two values of one class that compares itself
    private static int compareValues(Object a, Object b, EntityState state) {
        if (a.getClass() == b.getClass() && a instanceof Comparable<?> comparable) {
            return ((Comparable<Object>) comparable).compareTo(b);
        }
        if (a instanceof byte[] left && b instanceof byte[] right) {
            return Arrays.compareUnsigned(left, right);
        }
        throw new FlushException(
                "O028",
                state + " cannot be put in order with other objects of its class: their keys, of "
                        + a.getClass().getName() + " and " + b.getClass().getName()
                        + ", have no order; let the class implement Comparable");
    }
}
