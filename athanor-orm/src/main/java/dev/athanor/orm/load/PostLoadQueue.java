package dev.athanor.orm.load;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.Instrumented;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is still to be loaded. It is worked off in a loop, so that long ways do not need a deep stack. */
final class PostLoadQueue {

    private record Pending(PostLoad load, PostLoad.Found found) {}

    private final Map<RelationshipMapping, Set<Instrumented>> met = new HashMap<>();
    private final Deque<Pending> waiting = new ArrayDeque<>();

    /** Adds something to be done before all that waits. */
    void addFirst(PostLoad load, PostLoad.Found found) {
        waiting.addFirst(new Pending(load, found));
    }

    /** Returns those of {@code entities} that were not gone on from along {@code relationship}; now they are. */
    List<Instrumented> notMet(RelationshipMapping relationship, List<Instrumented> entities) {
        Set<Instrumented> before =
                met.computeIfAbsent(relationship, any -> Collections.newSetFromMap(new IdentityHashMap<>()));
        return entities.stream().filter(before::add).toList();
    }

    /** Loads all there is. */
    void drain(LoadContext context) {
        for (Pending next = waiting.poll(); next != null; next = waiting.poll()) {
            next.load().load(context, next.found(), this);
        }
    }
}
