package dev.athanor.orm.metamodel;

import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;
import java.util.List;

/**
 * A relationship to many objects.
 *
 * @param <E> the entity class
 * @param <T> the related entity
 * @param parent the entity it is of
 * @param index its index
 */
public record ToMany<E, T>(EntityPath<E> parent, int index) implements RelationshipPath<E, T> {

    /** Returns the condition that it has a member: EXISTS. */
    public Condition any() {
        return any(BooleanLiteral.TRUE);
    }

    /**
     * Returns the condition that it has a member of which {@code condition} is true: EXISTS.
     *
     * <pre>{@code
     * select(USER).where(USER.addresses.any(ADDRESS.emailAddress.like("%@a.org")))
     * }</pre>
     *
     * <p>Where the entity leads to itself, columns that the condition names without an alias are those of the member:
     * {@code NODE.children.any(NODE.name.eq("x"))}.
     */
    public Condition any(Expression<Boolean> condition) {
        return RelatedExists.of(this, condition);
    }

    /** Returns the condition that it has no member: NOT EXISTS. */
    public Condition isEmpty() {
        return any().not();
    }

    /**
     * Returns the condition that {@code related} is one of its objects.
     *
     * <pre>{@code
     * select(ORDER).where(ORDER.items.contains(sponge))
     * }</pre>
     *
     * <p>Its key is read when the statement is run, after what is pending was written. A statement fails then whose
     * object has no key yet, or belongs to no owner that is known ({@code O130}).
     */
    public Condition contains(T related) {
        return RelatedObject.is(this, related);
    }

    /**
     * Returns {@code value} of its objects: each condition is that one of them has such a value.
     *
     * <pre>{@code
     * select(ALBUM).where(ALBUM.tracks.associated(TRACK.title).eq("Intro"))
     * }</pre>
     */
    public <V> AssociatedValue<E, V> associated(EntityValue<T, V> value) {
        return new AssociatedValue<>(List.of(this), value);
    }

    /** Returns what is a value of its objects by way of others. */
    public <V> AssociatedValue<E, V> associated(AssociatedValue<T, V> further) {
        return AssociatedValue.through(this, further);
    }

    /**
     * Returns the objects that its own lead to by {@code further}.
     *
     * <pre>{@code
     * select(USER).where(USER.userKeywords.associated(USER_KEYWORD.keyword).contains(heavy))
     * }</pre>
     */
    public <U> AssociatedMany<E, U> associated(ToOne<T, U> further) {
        return new AssociatedMany<>(List.of(this), further);
    }

    /** Returns the objects that its own lead to by {@code further}. */
    public <U> AssociatedMany<E, U> associated(ToMany<T, U> further) {
        return new AssociatedMany<>(List.of(this), further);
    }

    /** Returns the objects that its own lead to by way of others. */
    public <U> AssociatedMany<E, U> associated(AssociatedObjects<T, U> further) {
        return new AssociatedMany<>(Associated.after(this, further.ways()), further.last());
    }

    @Override
    public String toString() {
        return parent + "." + parent.descriptor().attributes().get(index).name();
    }
}
