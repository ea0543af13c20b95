package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.Direction;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.StandardOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to one object.
 *
 * @param <E> the entity class
 * @param <T> the related entity
 * @param parent the entity it is of
 * @param index its index
 */
public record ToOne<E, T>(EntityPath<E> parent, int index) implements RelationshipPath<E, T> {

    /** Returns the condition that it leads to an object: EXISTS. */
    public Condition has() {
        return has(BooleanLiteral.TRUE);
    }

    /**
     * Returns the condition that it leads to an object of which {@code condition} is true: EXISTS.
     *
     * <pre>{@code
     * select(ADDRESS).where(ADDRESS.user.has(USER.name.eq("sandy")))
     * }</pre>
     *
     * <p>Where the entity leads to itself, columns that the condition names without an alias are those of the object it
     * leads to.
     */
    public Condition has(Expression<Boolean> condition) {
        return RelatedExists.of(this, condition);
    }

    /**
     * Returns the condition that {@code related} is what it leads to, or with null that it leads to nothing.
     *
     * <pre>{@code
     * select(ADDRESS).where(ADDRESS.user.eq(sandy))
     * }</pre>
     *
     * <p>Its key is read when the statement is run, after what is pending was written; a statement fails then whose
     * object has none yet ({@code O130}).
     */
    public Condition eq(@Nullable T related) {
        if (related != null) {
            return RelatedObject.is(this, related);
        }
        if (mapping().direction() != Direction.MANY_TO_ONE || mapping().isGiven()) {
            return has().not();
        }
        return Conjunction.of(StandardOperator.AND, noReference());
    }

    /**
     * Returns the condition that something else than {@code related} is what it leads to, or nothing; with null, that
     * it leads to something. The key is read as by {@link #eq}.
     */
    public Condition ne(@Nullable T related) {
        if (related == null) {
            return eq(null).not();
        }
        if (mapping().direction() != Direction.MANY_TO_ONE || mapping().isGiven()) {
            return RelatedObject.is(this, related).not();
        }
        return RelatedObject.is(this, related).not().or(Conjunction.of(StandardOperator.OR, noReference()));
    }

    /**
     * Returns {@code value} of the object it leads to, to be asked for as if it were this entity's own.
     *
     * <pre>{@code
     * select(USER).where(USER.profile.associated(PROFILE.bio).eq("cook"))
     * }</pre>
     */
    public <V> AssociatedValue<E, V> associated(EntityValue<T, V> value) {
        return new AssociatedValue<>(List.of(this), value);
    }

    /** Returns what is a value of the object by way of others, to be asked for as if it were this entity's own. */
    public <V> AssociatedValue<E, V> associated(AssociatedValue<T, V> further) {
        return AssociatedValue.through(this, further);
    }

    /** Returns the object that the one it leads to leads to by {@code further}. */
    public <U> AssociatedOne<E, U> associated(ToOne<T, U> further) {
        return new AssociatedOne<>(List.of(this), further);
    }

    /** Returns the object that the one it leads to leads to by way of others. */
    public <U> AssociatedOne<E, U> associated(AssociatedOne<T, U> further) {
        return new AssociatedOne<>(Associated.after(this, further.ways()), further.last());
    }

    /** Returns the objects that the one it leads to leads to by {@code further}. */
    public <U> AssociatedMany<E, U> associated(ToMany<T, U> further) {
        return new AssociatedMany<>(List.of(this), further);
    }

    /** Returns the objects that the one it leads to leads to by way of others. */
    public <U> AssociatedMany<E, U> associated(AssociatedMany<T, U> further) {
        return new AssociatedMany<>(Associated.after(this, further.ways()), further.last());
    }

    private List<Condition> noReference() {
        return mapping().pairs().stream()
                .map(pair ->
                        RelationshipPath.column(parent.from(), pair.local()).isNull())
                .toList();
    }

    @Override
    public String toString() {
        return parent + "." + parent.descriptor().attributes().get(index).name();
    }
}
