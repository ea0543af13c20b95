package dev.athanor.orm.load;

import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.watch.SessionWatch;
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
            load(context, next);
        }
    }

    private void load(LoadContext context, Pending next) {
        SessionWatch watch = context.watch();
        if (watch == null) {
            next.load().load(context, next.found(), this);
            return;
        }
        EntityState owner = EntityState.of(next.found().entities().get(0));
        watch.further(owner, next.load().relationship(), () -> next.load().load(context, next.found(), this));
    }
}
