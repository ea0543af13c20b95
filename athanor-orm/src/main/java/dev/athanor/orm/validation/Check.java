package dev.athanor.orm.validation;

import org.jspecify.annotations.Nullable;

/**
 * Calls the method of an entity that validates an attribute; the metamodel has one for each.
 *
 * @param <E> the entity
 * @param <T> the type of the attribute, or of the objects of a relationship
 */
@FunctionalInterface
public interface Check<E, T extends @Nullable Object> {

    /**
     * Returns the value to store in place of {@code value}; what it throws keeps the value out.
     *
     * @param owner the object whose attribute is written
     * @param value the value that is written, added or removed
     * @param removed whether it is removed from a collection; what is returned then means nothing
     */
    T validate(E owner, T value, boolean removed);
}
