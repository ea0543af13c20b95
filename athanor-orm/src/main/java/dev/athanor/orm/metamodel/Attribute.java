package dev.athanor.orm.metamodel;

/**
 * An attribute kept in a column.
 *
 * @param <E> the entity class
 * @param <T> the type of its values
 * @param parent the entity it is of
 * @param index its index
 */
public record Attribute<E, T>(EntityPath<E> parent, int index) {}
