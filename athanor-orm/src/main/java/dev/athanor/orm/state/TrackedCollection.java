package dev.athanor.orm.state;

import java.io.Serializable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A collection in an attribute of an entity: the program's changes of it are events, those of the ORM are not. */
sealed interface TrackedCollection extends Serializable permits TrackedList, IdentitySet, TrackedMap, TrackedWriteOnly {

    /** {@return what is told of changes} */
    MemberEvents events();

    /** {@return the members; not for changing} */
    Collection<?> raw();

    /** Adds a member without an event. */
    void addRaw(Instrumented member);

    /** Removes a member, in a list all its occurrences, without an event. */
    void removeRaw(Instrumented member);

    /** Learns that a member was added because its other side changed; the collection follows. */
    default void followedAdd(Instrumented member) {
        // most have nothing to do but to hold it
    }

    /** Learns that a member was removed because its other side changed; the collection follows. */
    default void followedRemove(Instrumented member) {
        // most have nothing to do but to hold it no more
    }

    /**
     * Refuses a member that could not be added because its other side changes.
     *
     * @throws dev.athanor.orm.error.SessionException if it could not
     */
    default void requireAddable(Instrumented member) {
        // what does not look at its members takes all
    }

    /**
     * Refuses a member that could not be removed because its other side changes.
     *
     * @throws dev.athanor.orm.error.SessionException if it could not
     */
    default void requireRemovable(Instrumented member) {
        // what does not look at its members gives all away
    }

    /** {@return the member that has to go where {@code member} comes, or null} */
    default @Nullable Object displaced(Instrumented member) {
        return null;
    }

    /** {@return whether {@code member} itself, not one equal to it, is there} */
    default boolean contains(@Nullable Object member) {
        for (Object other : raw()) {
            if (other == member) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return a collection of the JDK with the same members, for what the ORM does not keep: copies, streams of bytes}
     */
    Object plain();

    /** {@return the members as they are now} */
    default Instrumented[] snapshot() {
        return raw().toArray(Instrumented[]::new);
    }
}
