package dev.athanor.orm.metamodel;

import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;
import java.util.List;

/**
 * The objects that an entity leads to by way of others, of which there may be many:
 * {@code USER.userKeywords.associated(USER_KEYWORD.keyword)}.
 *
 * @param <E> the entity class
 * @param <T> the class of the objects at the end
 * @param ways the relationships to the objects before them
 * @param last the relationship of those
 */
public record AssociatedMany<E, T>(List<RelationshipPath<?, ?>> ways, RelationshipPath<?, T> last)
        implements AssociatedObjects<E, T> {

    /** Creates them; the list is copied. */
    public AssociatedMany {
        ways = List.copyOf(ways);
    }

    /** Returns the condition that there is an object at the end. */
    public Condition any() {
        return any(BooleanLiteral.TRUE);
    }

    /**
     * Returns the condition that there is an object at the end of which {@code condition} is true: EXISTS in EXISTS.
     */
    public Condition any(Expression<Boolean> condition) {
        return Associated.exists(all(), condition);
    }

    /** Returns the condition that there is no object at the end. */
    public Condition isEmpty() {
        return any().not();
    }

    /** Returns the condition that {@code related} is at the end; its key is read as by {@link ToMany#contains}. */
    public Condition contains(T related) {
        return Associated.exists(ways, RelatedObject.is(last, related));
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
