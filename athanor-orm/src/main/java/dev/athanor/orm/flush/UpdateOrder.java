package dev.athanor.orm.flush;

import dev.athanor.orm.state.EntityState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of updates in which what has to be unique is given up before it is taken. Where objects take values from
 * each other in a circle, one of them has to step aside first.
 */
final class UpdateOrder {

    private final UniqueKeys keys;
    private final Map<UniqueKeys.Claim, EntityState> givers = new HashMap<>();
    private final Set<EntityState> begun = new HashSet<>();
    private final Set<EntityState> ordered = new LinkedHashSet<>();
    private final List<Aside> aside = new ArrayList<>();

    /**
     * An object that gives up a value before its turn, because it waits for the one that takes it.
     *
     * @param state the object
     * @param key the number of the unique key
     */
    record Aside(EntityState state, int key) {}

    /** An object whose givers are being placed before it. */
    private static final class Visit {
        private final EntityState state;
        private int key;

        Visit(EntityState state) {
            this.state = state;
        }
    }

    private UpdateOrder(UniqueKeys keys) {
        this.keys = keys;
    }

    static UpdateOrder of(UniqueKeys keys, List<EntityState> states, FlushContext context) {
        UpdateOrder order = new UpdateOrder(keys);
        if (states.size() > 1) {
            keys.learn(states, context);
        }
        for (EntityState state : states) {
            for (int i = 0; i < keys.count(); i++) {
                UniqueKeys.Claim claim = keys.isChanged(state, i) ? keys.before(state, i) : null;
                if (claim != null) {
                    order.givers.put(claim, state);
                }
            }
        }
        if (order.givers.isEmpty()) {
            order.ordered.addAll(states);
        } else {
            states.forEach(order::place);
        }
        return order;
    }

    /** {@return the objects, in the order given but that what gives up a value comes before what takes it} */
    List<EntityState> states() {
        return List.copyOf(ordered);
    }

    /** {@return those that have to step aside before the first update} */
    List<Aside> aside() {
        return aside;
    }

    private void place(EntityState start) {
        Deque<Visit> open = new ArrayDeque<>();
        if (begun.add(start)) {
            open.add(new Visit(start));
        }
        while (!open.isEmpty()) {
            Visit visit = open.getLast();
            if (visit.key == keys.count()) {
                ordered.add(visit.state);
                open.removeLast();
                continue;
            }
            int key = visit.key++;
            EntityState giver = giver(visit.state, key);
            if (giver == null || ordered.contains(giver)) {
                continue;
            }
            if (begun.add(giver)) {
                open.addLast(new Visit(giver));
            } else {
                aside.add(new Aside(giver, key));
            }
        }
    }

    private @Nullable EntityState giver(EntityState taker, int key) {
        UniqueKeys.Claim claim = keys.isChanged(taker, key) ? keys.after(taker, key) : null;
        EntityState giver = claim == null ? null : givers.get(claim);
        return giver == taker ? null : giver;
    }
}
