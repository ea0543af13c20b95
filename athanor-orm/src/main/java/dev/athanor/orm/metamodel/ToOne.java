package dev.athanor.orm.metamodel;

/**
 * A relationship to one object.
 *
 * @param <E> the entity class
 * @param <T> the related entity
 * @param parent the entity it is of
 * @param index its index
 */
public record ToOne<E, T>(EntityPath<E> parent, int index) implements RelationshipPath<E, T> {

    @Override
    public String toString() {
        return parent + "." + parent.descriptor().attributes().get(index).name();
    }
}
