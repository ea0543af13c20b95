package dev.athanor.orm.state;

import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.AttributeListener.Change;
import org.jspecify.annotations.Nullable;

/** Tells those that hear of attributes what happens to them. */
final class HeardChanges {

    /** A change of a collection by the program. */
    static final Change ADDED = new Change(null, false);

    /** A change of a collection that follows one of the other side. */
    static final Change FOLLOWS = new Change(null, true);

    private HeardChanges() {}

    static Change change(@Nullable Object before, boolean follows) {
        return new Change(before, follows);
    }

    /** The program writes a column; returns what to write. */
    static @Nullable Object set(
            EntityState state, Instrumented entity, int slot, @Nullable Object old, @Nullable Object value) {
        Change change = change(state.isUnloaded(slot) ? EntityState.UNKNOWN : old, false);
        Object accepted = state.hearing().setting(entity, slot, value, change);
        Object written = state.changing(entity, slot, old, accepted);
        state.hearing().changed(entity, slot, written, change);
        return written;
    }

    /** A change is done, with what follows of it. */
    static void changed(EntityState state, Instrumented entity, int slot, @Nullable Object value, Change change) {
        if (state.isHeard(slot)) {
            state.hearing().changed(entity, slot, value, change);
        }
    }

    /** A reference follows the other side. */
    static void referring(
            EntityState state, Instrumented entity, int slot, @Nullable Object value, @Nullable Object before) {
        if (state.isHeard(slot)) {
            Object unused = state.hearing().setting(entity, slot, value, change(before, true));
        }
    }

    /** A collection follows the other side, which no more refers to its owner. */
    static void unlinking(EntityState state, Instrumented entity, int slot, Instrumented member) {
        if (state.isHeard(slot)) {
            state.hearing().removing(entity, slot, member, change(member, true));
        }
    }

    /** A member stays in a collection that is replaced. */
    static void keeping(EntityState state, Instrumented entity, int slot, Object member) {
        if (state.isHeard(slot)) {
            state.hearing().tell(slot, listener -> listener.keep(entity, member));
        }
    }

    /** Has columns of a new object that were never set asked for when they are read, if someone has a value. */
    static void awaitFirst(EntityState state) {
        if (!Hearing.isFirstGiven()) {
            return;
        }
        Instrumented entity = state.present();
        for (AttributeMapping attribute : state.mapping().attributes()) {
            int slot = attribute.slot();
            if (awaitsFirst(state, slot) && Values.isDefault(attribute, entity.$get(slot))) {
                state.markUnloaded(slot);
            }
        }
    }

    private static boolean awaitsFirst(EntityState state, int slot) {
        return !(state.attribute(slot) instanceof RelationshipMapping)
                && state.hearing().givesFirst(slot);
    }

    /** Gives a column that was never set the value that someone has for it; returns whether someone has. */
    static boolean first(EntityState state, Instrumented entity, int slot) {
        if (!awaitsFirst(state, slot)) {
            return false;
        }
        state.markLoaded(slot);
        Object value = state.hearing().first(entity, slot);
        if (value != null) {
            entity.$set(slot, value);
        }
        return true;
    }
}
