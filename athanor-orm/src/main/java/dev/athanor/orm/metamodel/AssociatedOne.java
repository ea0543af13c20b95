package dev.athanor.orm.metamodel;

import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one object that an entity leads to by way of others: {@code GUEST.card.associated(CARD.town)}.
 *
 * @param <E> the entity class
 * @param <T> the class of the object at the end
 * @param ways the relationships to the object before it, each to one
 * @param last the relationship of that
 */
public record AssociatedOne<E, T>(List<RelationshipPath<?, ?>> ways, ToOne<?, T> last)
        implements AssociatedObjects<E, T> {

    /** Creates it; the list is copied. */
    public AssociatedOne {
        ways = List.copyOf(ways);
    }

    /** Returns the condition that there is an object at the end. */
    public Condition has() {
        return has(BooleanLiteral.TRUE);
    }

    /**
     * Returns the condition that there is an object at the end of which {@code condition} is true: EXISTS in EXISTS.
     */
    public Condition has(Expression<Boolean> condition) {
        return Associated.exists(all(), condition);
    }

    /**
     * Returns the condition that {@code related} is at the end, or with null that nothing is; its key is read as by
     * {@link ToOne#eq}.
     */
    public Condition eq(@Nullable T related) {
        return related == null
                ? Associated.existsOrNothing(ways, last.eq(null))
                : Associated.exists(ways, last.eq(related));
    }

    /**
     * Returns the condition that there is an object before the end, and it leads to something else than {@code related}
     * or to nothing; with null, that it leads to something.
     */
    public Condition ne(@Nullable T related) {
        return Associated.exists(ways, last.ne(related));
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
