package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.EntityMapping;

/**
 * An entity in a statement that is made without its metamodel. Attributes of the metamodel fit it.
 *
 * @param <E> the entity class
 */
public final class MappedPath<E> extends EntityPath<E> {

    /** Creates the path of the entity of {@code mapping}. */
    public MappedPath(EntityMapping<E> mapping) {
        super(mapping.descriptor(), null);
    }
}
