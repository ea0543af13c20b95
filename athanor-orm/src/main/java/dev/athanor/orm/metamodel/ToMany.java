package dev.athanor.orm.metamodel;

import dev.athanor.sql.ast.Condition;

/**
 * A relationship to many objects.
 *
 * @param <E> the entity class
 * @param <T> the related entity
 * @param parent the entity it is of
 * @param index its index
 */
public record ToMany<E, T>(EntityPath<E> parent, int index) implements RelationshipPath<E, T> {

    /**
     * Returns the condition that {@code related} is one of its objects.
     *
     * <pre>{@code
     * select(ORDER).where(ORDER.items.contains(sponge))
     * }</pre>
     *
     * @throws dev.athanor.orm.error.LoadException if the object has no key yet, or belongs to no owner that is known
     *     ({@code O130})
     */
    public Condition contains(T related) {
        return RelatedObject.is(this, related);
    }

    @Override
    public String toString() {
        return parent + "." + parent.descriptor().attributes().get(index).name();
    }
}
