package dev.athanor.orm.load;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is still to be loaded. It is worked off in a loop, so that long ways do not need a deep stack. */
final class PostLoadQueue {

    private record Pending(PostLoad load, PostLoad.Found found) {}

    private final Deque<Pending> waiting = new ArrayDeque<>();

    /** Adds something to be done before all that waits. */
    void addFirst(PostLoad load, PostLoad.Found found) {
        waiting.addFirst(new Pending(load, found));
    }

    /** Loads all there is. */
    void drain(LoadContext context) {
        for (Pending next = waiting.poll(); next != null; next = waiting.poll()) {
            next.load().load(context, next.found(), this);
        }
    }
}
