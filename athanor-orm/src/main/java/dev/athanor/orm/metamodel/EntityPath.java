package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.EntityDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * An entity in a statement; the generated metamodel classes extend it.
 *
 * @param <E> the entity class
 */
public abstract class EntityPath<E> {

    private final EntityDescriptor<E> descriptor;
    private final @Nullable String alias;

    /** Creates the path of an entity, under an alias if there is one. */
    protected EntityPath(EntityDescriptor<E> descriptor, @Nullable String alias) {
        this.descriptor = descriptor;
        this.alias = alias;
    }

    /** {@return what is known of the entity} */
    public final EntityDescriptor<E> descriptor() {
        return descriptor;
    }

    /** {@return the alias, or null} */
    public final @Nullable String alias() {
        return alias;
    }

    /** {@return the attribute at an index} */
    protected final <T> Attribute<E, T> attribute(int index) {
        return new Attribute<>(this, index);
    }

    /** {@return the to-one relationship at an index} */
    protected final <T> ToOne<E, T> toOne(int index) {
        return new ToOne<>(this, index);
    }

    /** {@return the to-many relationship at an index} */
    protected final <T> ToMany<E, T> toMany(int index) {
        return new ToMany<>(this, index);
    }
}
