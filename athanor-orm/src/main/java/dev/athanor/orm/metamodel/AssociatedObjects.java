package dev.athanor.orm.metamodel;

import java.util.List;

/**
 * Objects that an entity leads to by way of others.
 *
 * @param <E> the entity class
 * @param <T> the class of the objects at the end
 */
public sealed interface AssociatedObjects<E, T> permits AssociatedOne, AssociatedMany {

    /** {@return the relationships to those in between, the first of them that of the entity itself} */
    List<RelationshipPath<?, ?>> ways();

    /** {@return the relationship that leads from there to the objects} */
    RelationshipPath<?, T> last();

    /** {@return all relationships, in order} */
    default List<RelationshipPath<?, ?>> all() {
        return Associated.then(ways(), last());
    }
}
