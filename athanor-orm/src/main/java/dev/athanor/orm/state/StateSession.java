package dev.athanor.orm.state;

import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A port: what an object's state asks of the session it is in. */
public interface StateSession {

    /**
     * Loads an attribute that is read and is not there: for a column all that are expired, for a relationship what it
     * leads to.
     */
    void load(EntityState state, Instrumented entity, int slot);

    /** Loads what a reference leads to, which is about to lead elsewhere; nothing is flushed first. */
    default void loadFormer(EntityState owner, RelationshipMapping relationship) {
        load(owner, owner.present(), relationship.slot());
    }

    /** Learns that an object was changed for the first time since it was loaded or flushed. */
    void modified(EntityState state);

    /** Learns that {@code member} became part of a relationship, so that it may have to be saved, too. */
    void added(EntityState owner, RelationshipMapping relationship, Instrumented member);

    /**
     * Learns that {@code member} was given to another object as one of its own; if it was to be deleted it no more is.
     */
    void given(Instrumented member);

    /** Learns that {@code member} is no more part of a relationship. */
    void removed(EntityState owner, RelationshipMapping relationship, Instrumented member);

    /**
     * Learns that values of an object may be changed in place from now on.
     *
     * @param entity the object, to be held until it was looked at, or null
     */
    default void watch(EntityState state, @Nullable Instrumented entity) {}

    /** Learns of something that is probably not meant. */
    default void warn(String message) {}

    /** {@return the statements about the members that an object with a row has by a relationship} */
    default MemberStatements statements(EntityState owner, RelationshipMapping relationship) {
        throw new UnsupportedOperationException("no statements are made here");
    }

    /** {@return whether anyone wants to hear of objects that are loaded and expired} */
    default boolean hears() {
        return false;
    }

    /** Learns that an object was made of a row. */
    default void loaded(EntityState state) {}

    /** Learns that attributes of an object that was there were filled from its row. */
    default void refreshed(EntityState state, List<Integer> slots) {}

    /** Learns that an object is at another point of its life than {@code before}. */
    default void moved(EntityState state, EntityStatus before, EntityStatus now) {}

    /**
     * Returns what a to-one relationship leads to if that can be said without SQL, else {@link EntityState#UNKNOWN}.
     */
    @Nullable
    Object peek(EntityState owner, RelationshipMapping relationship);
}
