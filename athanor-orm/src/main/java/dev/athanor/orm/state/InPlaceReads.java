package dev.athanor.orm.state;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a session whose values may have been changed in place. One that was read since they were last looked
 * at is held, for what was done to its values would be lost with it.
 */
public final class InPlaceReads {

    // whoever reads a million objects shall not hold them all
    private static final int MANY = 1000;

    private final IdentityHashMap<EntityState, Object> objects = new IdentityHashMap<>();
    private int held;

    /** Creates a set of no objects. */
    public InPlaceReads() {}

    /** Looks at an object from now on, and holds it until then if it is given. */
    public void add(EntityState state, @Nullable Instrumented entity) {
        if (entity == null) {
            objects.putIfAbsent(state, this);
        } else if (objects.put(state, entity) != entity && ++held > MANY) {
            notice();
        }
    }

    /** Looks at an object no more. */
    public void remove(EntityState state) {
        objects.remove(state);
    }

    /** Looks at no object any more. */
    public void clear() {
        objects.clear();
        held = 0;
    }

    /** Has the next flush write what was changed in place, and holds the others no longer. */
    public void notice() {
        if (objects.isEmpty()) {
            return;
        }
        objects.keySet().removeIf(state -> state.entity() == null || !InPlaceChanges.arePossible(state));
        for (EntityState state : objects.keySet().toArray(EntityState[]::new)) {
            InPlaceChanges.notice(state);
        }
        objects.replaceAll((state, entity) -> this);
        held = 0;
    }
}
