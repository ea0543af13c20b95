package dev.athanor.orm.load.row;

import dev.athanor.orm.state.Instrumented;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a run that a further load is for, each once, as they come in with the rows. */
public final class Left {

    private final List<Instrumented> entities = new ArrayList<>();
    private @Nullable Set<Instrumented> known;

    /**
     * Adds an object, unless it is there.
     *
     * @param first whether it cannot be there, because it was never met before
     */
    public void add(Instrumented entity, boolean first) {
        if (!first && isKnown(entity)) {
            return;
        }
        entities.add(entity);
        if (known != null) {
            known.add(entity);
        }
    }

    private boolean isKnown(Instrumented entity) {
        if (!entities.isEmpty() && entities.get(entities.size() - 1) == entity) {
            return true; // the next row of the same object
        }
        Set<Instrumented> all = known;
        if (all == null) {
            all = Collections.newSetFromMap(new IdentityHashMap<>());
            all.addAll(entities);
            known = all;
        }
        return all.contains(entity);
    }

    /** {@return the objects} */
    public List<Instrumented> list() {
        return entities;
    }
}
