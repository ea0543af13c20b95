package dev.athanor.orm.state;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes of an object are not loaded, and which are changed; and the weak reference to the object, so that
 * both are one object.
 */
class SlotMarks extends WeakReference<Object> {

    private static final int BITS = Long.SIZE;

    // With more than 64 attributes, or some whose values are changed in place, these say for all of them that one has to
    // look closer, and the sets below are right.
    private long unloaded;
    private long changed;
    private final @Nullable Wide wide;

    private record Wide(BitSet unloaded, BitSet changed, Map<Integer, Object> seen) {}

    SlotMarks(Object entity, int slots, boolean wide, @Nullable ReferenceQueue<Object> queue) {
        super(entity, queue);
        this.wide =
                slots <= BITS && !wide ? null : new Wide(new BitSet(slots), new BitSet(slots), new HashMap<>(2));
        this.unloaded = this.wide == null ? 0 : -1L;
    }

    /** {@return whether the attribute may be not loaded} */
    final boolean mayBeUnloaded(int slot) {
        return (unloaded & 1L << slot) != 0;
    }

    /** {@return whether the attribute is known to be changed; of more than 64 attributes none is} */
    final boolean isKnownToBeChanged(int slot) {
        return (changed & 1L << slot) != 0;
    }

    /** {@return whether the attribute has no value yet, because it was not loaded} */
    public final boolean isUnloaded(int slot) {
        return wide == null ? (unloaded & 1L << slot) != 0 : wide.unloaded.get(slot);
    }

    /** {@return whether the attribute was written since the object was last in step with its row} */
    public final boolean isChanged(int slot) {
        return wide == null ? (changed & 1L << slot) != 0 : wide.changed.get(slot);
    }

    final void unloaded(int slot, boolean mark) {
        if (wide != null) {
            wide.unloaded.set(slot, mark);
            wide.seen.remove(slot);
        } else if (mark) {
            unloaded |= 1L << slot;
        } else {
            unloaded &= ~(1L << slot);
        }
    }

    final void changed(int slot, boolean mark) {
        if (wide != null) {
            wide.changed.set(slot, mark);
        } else if (mark) {
            changed |= 1L << slot;
        } else {
            changed &= ~(1L << slot);
        }
    }

    /** Marks the first {@code slots} attributes as unloaded, and no others. */
    final void allUnloaded(int slots) {
        if (wide == null) {
            unloaded = slots == BITS ? -1L : (1L << slots) - 1;
        } else {
            wide.unloaded.clear();
            wide.seen.clear();
            wide.unloaded.set(0, slots);
        }
    }

    /** {@return what values were when the program read them, by slot: of entities whose values are changed in place} */
    final Map<Integer, Object> seen() {
        return Objects.requireNonNull(wide, "values are seen only where they may be changed in place").seen;
    }

    final void nothingChanged() {
        changed = 0;
        if (wide != null) {
            wide.changed.clear();
        }
    }

    final boolean anythingChanged() {
        return wide == null ? changed != 0 : !wide.changed.isEmpty();
    }
}
