package dev.athanor.orm.load.row;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The members of one joined collection, of all the objects that have it, as they come in with the rows. Two joined
 * collections multiply each other's rows, but a member is taken once.
 */
public final class CollectedMembers {

    private record Collected(Instrumented owner, DistinctMembers members) {}

    private final IdentityHashMap<EntityState, Collected> byOwner = new IdentityHashMap<>();
    private @Nullable EntityState lastOwner;
    private @Nullable Collected last;

    /** Begins the collection of {@code owner}, unless it was begun. */
    public void begin(EntityState state, Instrumented owner) {
        if (lastOwner == state && last != null) {
            return;
        }
        lastOwner = state;
        last = byOwner.computeIfAbsent(state, any -> new Collected(owner, new DistinctMembers()));
    }

    /** Adds a member to the collection of {@code owner}, if it was begun. */
    public void add(EntityState owner, Instrumented member) {
        if (lastOwner != owner) {
            lastOwner = owner;
            last = byOwner.get(owner);
        }
        if (last != null) {
            last.members().add(member);
        }
    }

    /** Makes what was collected the value of {@code relationship}. */
    public void fill(RelationshipMapping relationship) {
        byOwner.forEach((state, collected) -> {
            if (state.isUnloaded(relationship.slot())) {
                state.setLoadedCollection(
                        collected.owner(), relationship, collected.members().list());
            }
        });
    }
}
