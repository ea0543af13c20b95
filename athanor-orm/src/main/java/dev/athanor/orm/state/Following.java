package dev.athanor.orm.state;

import dev.athanor.orm.mapping.RelationshipKind;
import dev.athanor.orm.mapping.RelationshipMapping;
import org.jspecify.annotations.Nullable;

/** Refuses a change of one side that the other could not follow, before anything is changed. */
final class Following {

    private Following() {}

    /**
     * Makes sure that {@code member} can come to one object and leave another.
     *
     * @param reverse the relationship of these objects that follows, or null
     * @param gains the object it comes to, or something else
     * @param loses the object it leaves, or something else
     * @throws dev.athanor.orm.error.SessionException if it cannot ({@code O080}, {@code O081})
     */
    static void require(
            @Nullable RelationshipMapping reverse,
            @Nullable Object gains,
            @Nullable Object loses,
            Instrumented member) {
        if (reverse == null || reverse.descriptor().kind() != RelationshipKind.MAP || gains == loses) {
            return;
        }
        TrackedCollection leaving = loaded(reverse, loses);
        if (leaving != null) {
            leaving.requireRemovable(member);
        }
        TrackedCollection coming = loaded(reverse, gains);
        if (coming != null && !coming.contains(member)) {
            coming.requireAddable(member);
        }
    }

    private static @Nullable TrackedCollection loaded(RelationshipMapping reverse, @Nullable Object owner) {
        if (!(owner instanceof Instrumented entity)) {
            return null;
        }
        EntityState state = EntityState.of(entity);
        int slot = reverse.slot();
        return state.key() != null && state.isUnloaded(slot) ? null : RelationshipEvents.wrap(state, entity, reverse);
    }
}
