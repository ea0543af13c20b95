package dev.athanor.orm.state;

import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a relationship of an object differs from what is in the database, as far as that is known without loading.
 * Members are compared by identity, and each is listed once.
 *
 * @param added what is new in the relationship
 * @param unchanged what was in it and still is
 * @param removed what was in it and is no more
 */
public record History(List<Instrumented> added, List<Instrumented> unchanged, List<Instrumented> removed) {

    private static final History BLANK = new History(List.of(), List.of(), List.of());

    /**
     * Returns the history of a relationship. Of a collection that is not loaded only the queued changes are known; and
     * of one that leads to a record nothing, since nothing is done to that.
     */
    public static History of(EntityState state, RelationshipMapping relationship) {
        if (relationship.leadsToRecord()) {
            return BLANK;
        }
        if (!relationship.isMany()) {
            return ofOne(state, relationship);
        }
        History history = ofMany(state, relationship);
        RelationshipMapping mirror = relationship.mirror();
        return mirror == null || mirror.isMany() ? history : history.withoutThoseThatLeft(state, relationship);
    }

    /** {@return whether nothing was added or removed} */
    public boolean isUnchanged() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** {@return whether nothing is known to be, or to have been, in the relationship} */
    public boolean isBlank() {
        return isUnchanged() && unchanged.isEmpty();
    }

    /** {@return what was in the relationship: unchanged and removed} */
    public List<Instrumented> before() {
        if (removed.isEmpty()) {
            return unchanged;
        }
        List<Instrumented> before = new ArrayList<>(unchanged);
        before.addAll(removed);
        return before;
    }

    private static History ofOne(EntityState state, RelationshipMapping relationship) {
        int slot = relationship.slot();
        if (state.isUnloaded(slot)) {
            return BLANK;
        }
        Instrumented current = (Instrumented) state.value(slot);
        List<Instrumented> now = current == null ? List.of() : List.of(current);
        if (state.key() == null) {
            return now.isEmpty() ? BLANK : new History(now, List.of(), List.of());
        }
        if (!state.isChanged(slot)) {
            return now.isEmpty() ? BLANK : new History(List.of(), now, List.of());
        }
        Object committed = state.committed(slot);
        if (committed == current) {
            return new History(List.of(), now, List.of());
        }
        return new History(now, List.of(), committed instanceof Instrumented old ? List.of(old) : List.of());
    }

    private static History ofMany(EntityState state, RelationshipMapping relationship) {
        int slot = relationship.slot();
        Collection<?> current = state.members(relationship);
        if (current == null) {
            QueuedChanges queue = state.queue(relationship);
            return queue == null
                    ? BLANK
                    : new History(
                            List.copyOf(queue.added().values()),
                            List.of(),
                            List.copyOf(queue.removed().values()));
        }
        if (current.isEmpty() && !state.isChanged(slot)) {
            return BLANK;
        }
        if (state.key() == null) {
            return new History(distinct(current), List.of(), List.of());
        }
        if (!state.isChanged(slot)) {
            return new History(List.of(), distinct(current), List.of());
        }
        return compare(current, state.committed(slot));
    }

    /**
     * A member that was not loaded, and was given another owner, or none, did not know whose collection to leave: it is
     * still there, but does not belong there any more.
     */
    private History withoutThoseThatLeft(EntityState owner, RelationshipMapping relationship) {
        if (unchanged.stream().noneMatch(member -> hasLeft(member, relationship, owner))) {
            return this;
        }
        List<Instrumented> stay = new ArrayList<>();
        List<Instrumented> gone = new ArrayList<>(removed);
        for (Instrumented member : unchanged) {
            (hasLeft(member, relationship, owner) ? gone : stay).add(member);
        }
        return new History(added, stay, gone);
    }

    private static boolean hasLeft(Instrumented member, RelationshipMapping relationship, EntityState owner) {
        EntityState state = EntityState.of(member);
        return Parents.lost(state, relationship) || Parents.hasOther(state, relationship, owner);
    }

    private static History compare(Collection<?> current, @Nullable Object committed) {
        List<Object> old = committed instanceof Instrumented[] members ? Arrays.asList((Object[]) members) : List.of();
        Set<Object> before = TrackedList.identities(old);
        Set<Object> after = TrackedList.identities(current);
        List<Instrumented> added = new ArrayList<>();
        List<Instrumented> unchanged = new ArrayList<>();
        for (Instrumented member : distinct(current)) {
            (before.contains(member) ? unchanged : added).add(member);
        }
        List<Instrumented> removed = new ArrayList<>();
        for (Instrumented member : distinct(old)) {
            if (!after.contains(member)) {
                removed.add(member);
            }
        }
        return new History(added, unchanged, removed);
    }

    private static List<Instrumented> distinct(Collection<?> members) {
        List<Instrumented> distinct = new ArrayList<>(members.size());
        Set<Object> seen = members.size() > 1 ? TrackedList.identities(List.of()) : Set.of();
        for (Object member : members) {
            if (members.size() == 1 || seen.add(member)) {
                distinct.add((Instrumented) member);
            }
        }
        return distinct;
    }
}
