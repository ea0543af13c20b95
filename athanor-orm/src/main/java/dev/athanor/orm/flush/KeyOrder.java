package dev.athanor.orm.flush;

import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import java.util.ArrayList;
import java.util.List;

/** Sorts objects by their keys, so that two sessions lock rows in the same order. */
final class KeyOrder {

    private KeyOrder() {}

    /** Returns the objects sorted by key; those without one, and keys without an order, stay where they are. */
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
            int order = compareValues(lefts.get(i), rights.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // two values of one class that compares itself
    private static int compareValues(Object a, Object b) {
        if (a.getClass() == b.getClass() && a instanceof Comparable<?> comparable) {
            return ((Comparable<Object>) comparable).compareTo(b);
        }
        return 0;
    }
}
