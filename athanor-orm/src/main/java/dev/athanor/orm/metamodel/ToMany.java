package dev.athanor.orm.metamodel;

/**
 * A relationship to many objects.
 *
 * @param <E> the entity class
 * @param <T> the related entity
 * @param parent the entity it is of
 * @param index its index
 */
@SuppressWarnings("UnusedTypeParameter") // the type is for the reader of the expression
public record ToMany<E, T>(EntityPath<E> parent, int index) {}
