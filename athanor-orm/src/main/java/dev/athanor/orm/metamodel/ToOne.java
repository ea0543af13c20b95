package dev.athanor.orm.metamodel;

/**
 * A relationship to one object.
 *
 * @param <E> the entity class
 * @param <T> the related entity
 * @param parent the entity it is of
 * @param index its index
 */
@SuppressWarnings("UnusedTypeParameter") // the type is for the reader of the expression
public record ToOne<E, T>(EntityPath<E> parent, int index) {}
