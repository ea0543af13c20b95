package dev.athanor.orm;

import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What flushes did to objects since a transaction, or one nested in it, began: to be undone with it. */
final class Snapshot {

    private final List<EntityState> inserted = new ArrayList<>();
    private final Set<EntityState> updated = new LinkedHashSet<>();
    private final Set<EntityState> deleted = new LinkedHashSet<>();
    private final Map<EntityState, IdentityKey> formerKeys = new LinkedHashMap<>();

    void inserted(EntityState state) {
        inserted.add(state);
    }

    void updated(EntityState state) {
        updated.add(state);
    }

    void deleted(EntityState state) {
        deleted.add(state);
    }

    void rekeyed(EntityState state, @Nullable IdentityKey former) {
        if (former != null) {
            formerKeys.putIfAbsent(state, former);
        }
    }

    List<EntityState> inserted() {
        return inserted;
    }

    Set<EntityState> updated() {
        return updated;
    }

    Set<EntityState> deleted() {
        return deleted;
    }

    Map<EntityState, IdentityKey> formerKeys() {
        return formerKeys;
    }

    /** Takes over what happened in a nested transaction that was committed. */
    void takeOver(Snapshot nested) {
        inserted.addAll(nested.inserted);
        updated.addAll(nested.updated);
        deleted.addAll(nested.deleted);
        nested.formerKeys.forEach(formerKeys::putIfAbsent);
    }
}
