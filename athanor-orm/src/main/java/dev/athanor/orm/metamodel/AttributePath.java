package dev.athanor.orm.metamodel;

/**
 * An attribute of an entity in a program: to be expired, refreshed or looked at.
 *
 * @param <E> the entity class
 */
public sealed interface AttributePath<E> permits ValuePath, RelationshipPath {

    /** {@return the entity it is of} */
    EntityPath<E> parent();

    /** {@return its index} */
    int index();
}
