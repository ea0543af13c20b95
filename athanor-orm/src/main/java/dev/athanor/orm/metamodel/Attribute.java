package dev.athanor.orm.metamodel;

/**
 * An attribute kept in a column.
 *
 * @param <E> the entity class
 * @param <T> the type of its values
 * @param parent the entity it is of
 * @param index its index
 */
@SuppressWarnings("UnusedTypeParameter") // the type is for the reader of the expression
public record Attribute<E, T>(EntityPath<E> parent, int index) {}
