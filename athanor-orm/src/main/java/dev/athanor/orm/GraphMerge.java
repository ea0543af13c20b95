package dev.athanor.orm;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.flush.Flush;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.History;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.state.Members;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Copies objects, and what they are related to, onto those of the session that stand for the same rows. */
final class GraphMerge {

    private final SessionContents contents;
    private final Function<EntityState, @Nullable Instrumented> finder;
    private final Map<EntityState, Instrumented> merged = new HashMap<>();
    private final List<Instrumented> sources = new ArrayList<>(); // held: a state does not hold its object
    private final Map<IdentityKey, Instrumented> byKey = new HashMap<>();
    private final Set<Reached> reached = new HashSet<>();

    /** An object that was reached by a relationship: the way back would only repeat it. */
    private record Reached(EntityState state, RelationshipMapping by) {}

    /**
     * Creates a merge.
     *
     * @param finder finds the object of the session, or of the database, that has the key of another one
     */
    GraphMerge(SessionContents contents, Function<EntityState, @Nullable Instrumented> finder) {
        this.contents = contents;
        this.finder = finder;
    }

    Instrumented merge(Instrumented source) {
        EntityState state = EntityState.of(source);
        sources.add(source);
        if (contents.contains(state)) {
            return source;
        }
        Instrumented known = merged.get(state);
        if (known != null) {
            return known;
        }
        IdentityKey key = state.key() == null ? Flush.keyOrNull(state) : state.key();
        Instrumented target = key == null ? null : byKey.get(key);
        if (target == null && key != null) {
            target = finder.apply(state);
        }
        boolean fresh = target == null;
        Instrumented copy = target == null ? source.$new() : target;
        EntityState copyState = EntityState.of(copy);
        merged.put(state, copy);
        if (key != null) {
            byKey.put(key, copy);
        }
        if (fresh) {
            contents.add(copyState);
        } else {
            checkVersion(state, copyState);
        }
        copyColumns(state, copyState, fresh);
        for (RelationshipMapping relationship : state.mapping().relationships()) {
            copy(state, copyState, copy, relationship);
        }
        return copy;
    }

    private static void checkVersion(EntityState source, EntityState target) {
        ColumnMapping version = source.mapping().version();
        if (version == null || !source.isPresent(version.slot())) {
            return;
        }
        target.read(target.present(), version.slot());
        Object expected = source.value(version.slot());
        Object found = target.value(version.slot());
        if (expected != null && found != null && !expected.equals(found)) {
            throw new StaleDataException(
                    "O032",
                    "The object to merge, " + source + ", is of version " + expected + ", and the row has version "
                            + found + " now: someone else changed it; load it, and repeat the change");
        }
    }

    private static void copyColumns(EntityState source, EntityState target, boolean fresh) {
        ColumnMapping version = source.mapping().version();
        for (ColumnMapping column : source.mapping().columns()) {
            if (source.isPresent(column.slot()) && (fresh || !column.equals(version)) && !column.isReadOnly()) {
                target.write(column.slot(), source.value(column.slot()));
            }
        }
    }

    private void copy(EntityState source, EntityState target, Instrumented copy, RelationshipMapping relationship) {
        RelationshipMapping reverse = relationship.reverse();
        boolean comesFromThere = reverse != null && reached.contains(new Reached(source, reverse));
        if (comesFromThere || !relationship.cascades(Cascade.MERGE)) {
            return;
        }
        if (relationship.leadsToRecord()) {
            copyRecord(source, target, relationship.slot());
            return;
        }
        History history = History.of(source, relationship);
        if (history.isBlank() && !source.isChanged(relationship.slot())) {
            return;
        }
        int slot = relationship.slot();
        if (relationship.isMany()) {
            target.read(copy, slot);
        }
        List<Instrumented> members = new ArrayList<>();
        for (Instrumented member : members(history)) {
            reached.add(new Reached(EntityState.of(member), relationship));
            members.add(merge(member));
        }
        if (Members.isWriteOnly(relationship)) {
            members.forEach(member -> Members.add(target, relationship, member));
        } else if (relationship.isMany()) {
            target.write(slot, members);
        } else {
            target.write(slot, members.isEmpty() ? null : members.get(0));
        }
    }

    /** What a record says is the same in every session. */
    private static void copyRecord(EntityState source, EntityState target, int slot) {
        if (source.isPresent(slot) && !source.isUnloaded(slot)) {
            target.write(slot, source.value(slot));
        }
    }

    private static List<Instrumented> members(History history) {
        List<Instrumented> members = new ArrayList<>(history.unchanged());
        members.addAll(history.added());
        return members;
    }
}
