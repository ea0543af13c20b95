package dev.athanor.orm.state;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Hears of changes that the program makes to one attribute, before they are made; added with
 * {@code AttributeListening.on(attribute, listener)}. It may give another value, or refuse the change by throwing: so
 * it validates. Values that are loaded, and those that a constructor gives to fields, are not told.
 *
 * <pre>{@code
 * AttributeListening.on(USER.email, new AttributeListener<User, String>() {
 *     @Override
 *     public String set(User user, String value, Change change) {
 *         if (!value.contains("@")) {
 *             throw new IllegalArgumentException(value + " is no address");
 *         }
 *         return value.strip();
 *     }
 * });
 * }</pre>
 *
 * <p>Of a relationship things happen in this order: an object that may have one parent only is checked, the class
 * validates, listeners are asked, the session learns of the object, the other side follows, and {@link #changed} is
 * called. So what is refused has changed nothing.
 *
 * @param <E> the entity
 * @param <T> what is written: the value of a column, or an object of a relationship
 */
public interface AttributeListener<E, T> {

    /**
     * What is known of a change.
     *
     * @param before what the attribute was before, {@link EntityState#UNKNOWN} if it was not loaded; of a collection
     *     null
     * @param follows whether the change follows one of the other side of the relationship
     */
    record Change(@Nullable Object before, boolean follows) {}

    /** Called before a column or a to-one relationship is written; returns what to write. */
    default @Nullable T set(E owner, @Nullable T value, Change change) {
        return value;
    }

    /** Called before an object comes into a collection; returns the one to add. */
    default T append(E owner, T member, Change change) {
        return member;
    }

    /** Called before an object leaves a collection. */
    default void remove(E owner, T member, Change change) {}

    /**
     * Called before a whole collection is replaced; returns what is to be in it. Those that are new to it and those
     * that leave it are told one by one afterwards.
     */
    default Collection<? extends T> replaceAll(E owner, Collection<? extends T> members) {
        return members;
    }

    /** Called for an object that is in the collection already and stays, when the whole is replaced. */
    default void keep(E owner, T member) {}

    /**
     * Called when the session and the other side of the relationship have followed a change, right before the attribute
     * itself is written.
     *
     * @param value what was written or added; null if an object was removed
     */
    default void changed(E owner, @Nullable T value, Change change) {}

    /** Called when the program says that the value was changed in place ({@code Inspect.markModified}). */
    default void modified(E owner) {}

    /** {@return whether {@link #first} has a value} It has none. */
    default boolean givesFirst() {
        return false;
    }

    /**
     * Called when a column of a new object is read that was never set, if {@link #givesFirst} says so; returns the
     * value that it has from now on, or null to leave it.
     */
    default @Nullable T first(E owner) {
        return null;
    }

    /** Called when a collection is made for the attribute: on its first use, when it is loaded or replaced. */
    default void collectionBegins(E owner, Object collection) {}

    /** Called when a collection is no more the one of the attribute: it was replaced or expired. */
    default void collectionEnds(E owner, Object collection) {}

    /** {@return whether changes are told that follow those of the other side of the relationship} They are. */
    default boolean hearsOfFollowing() {
        return true;
    }
}
