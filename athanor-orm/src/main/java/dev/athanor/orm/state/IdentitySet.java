package dev.athanor.orm.state;

import java.io.Serial;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of an attribute: each object once, and two are the same only if they are one. What changes it is told. */
abstract sealed class IdentitySet extends AbstractSet<Object> implements TrackedCollection
        permits TrackedSet, TrackedSortedSet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public boolean add(Object member) {
        if (contains(member)) {
            events().again((Instrumented) member);
            return false;
        }
        Instrumented accepted = events().adding(member);
        if (!events().isWaiting()) {
            addRaw(accepted);
        }
        return true;
    }

    @Override
    public boolean remove(@Nullable Object member) {
        if (member == null || !contains(member)) {
            return false;
        }
        events().removing(member, false);
        removeRaw((Instrumented) member);
        return true;
    }

    @Override
    public boolean removeAll(Collection<?> others) {
        return removeIf(TrackedList.identities(others)::contains);
    }

    @Override
    public boolean retainAll(Collection<?> others) {
        Set<Object> stay = TrackedList.identities(others);
        return removeIf(member -> !stay.contains(member));
    }
}
