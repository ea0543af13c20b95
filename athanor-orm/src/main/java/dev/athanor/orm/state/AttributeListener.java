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

    /** Called before a whole collection is replaced, and before its members are told one by one. */
    default void replaceAll(E owner, Collection<? extends T> members) {}

    /** {@return whether changes are told that follow those of the other side of the relationship} They are. */
    default boolean hearsOfFollowing() {
        return true;
    }
}
