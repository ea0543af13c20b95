package dev.athanor.orm.state;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RelationshipTrait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the objects that an operation on one object reaches. */
public final class CascadeWalk {

    private final Cascade operation;
    private final Predicate<EntityState> stop;
    private final Set<EntityState> seen = new HashSet<>();
    private final List<EntityState> reached = new ArrayList<>();
    private final Deque<Iterator<Instrumented>> open = new ArrayDeque<>();

    private CascadeWalk(Cascade operation, Predicate<EntityState> stop) {
        this.operation = operation;
        this.stop = stop;
    }

    /**
     * Returns the objects that {@code operation} on {@code start} reaches, each before those reached from it, without
     * {@code start}. Deleting loads what it follows; saving follows what was taken out of relationships, too; all other
     * operations follow what is in memory.
     *
     * @param stop which objects are passed over, with all that only they lead to
     */
    public static List<EntityState> from(EntityState start, Cascade operation, Predicate<EntityState> stop) {
        if (start.mapping().relationships().isEmpty()) {
            return List.of();
        }
        CascadeWalk walk = new CascadeWalk(operation, stop);
        walk.seen.add(start);
        walk.enter(start);
        while (!walk.open.isEmpty()) {
            Iterator<Instrumented> members = walk.open.getLast();
            if (members.hasNext()) {
                walk.visit(EntityState.of(members.next()));
            } else {
                walk.open.removeLast();
            }
        }
        return walk.reached;
    }

    private void visit(EntityState state) {
        if (seen.add(state) && !stop.test(state)) {
            reached.add(state);
            enter(state);
        }
    }

    private void enter(EntityState state) {
        List<Instrumented> members = List.of();
        for (RelationshipMapping relationship : state.mapping().relationships()) {
            if (relationship.cascades(operation)) {
                List<Instrumented> more = members(state, relationship);
                if (members.isEmpty()) {
                    members = more;
                } else if (!more.isEmpty()) {
                    members = new ArrayList<>(members);
                    members.addAll(more);
                }
            }
        }
        if (!members.isEmpty()) {
            open.addLast(members.iterator());
        }
    }

    private List<Instrumented> members(EntityState state, RelationshipMapping relationship) {
        if (operation == Cascade.DELETE && !relationship.descriptor().is(RelationshipTrait.PASSIVE_DELETES)) {
            Members.load(state, relationship);
        }
        History history = History.of(state, relationship);
        List<Instrumented> members = new ArrayList<>(history.added());
        members.addAll(history.unchanged());
        if (operation == Cascade.SAVE_UPDATE) {
            members.addAll(history.removed());
        }
        return members;
    }
}
