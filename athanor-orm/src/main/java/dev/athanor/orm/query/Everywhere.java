package dev.athanor.orm.query;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the options of a statement say of all entities alike, wherever they are reached.
 *
 * @param style how relationships are loaded of which nothing else is said, or {@code null} for as they are mapped
 * @param criteria what has to be true of entities
 */
public record Everywhere(@Nullable LoadStyle style, List<EntityCriteria> criteria) {

    /** Nothing is said. */
    public static final Everywhere NONE = new Everywhere(null, List.of());

    /** Creates the value; the list is copied. */
    public Everywhere {
        criteria = List.copyOf(criteria);
    }

    /** {@return whether nothing is said} */
    public boolean isEmpty() {
        return style == null && criteria.isEmpty();
    }

    Everywhere withoutStyle() {
        return criteria.isEmpty() ? NONE : new Everywhere(null, criteria);
    }

    /** Returns the conditions for an entity that loading joins, read from {@code from}. */
    public List<Expression<Boolean>> of(EntityMapping<?> mapping, FromClause from) {
        List<Expression<Boolean>> conditions = new ArrayList<>();
        for (EntityCriteria each : criteria) {
            Expression<Boolean> condition = each.of(mapping);
            if (condition != null) {
                conditions.add(SeenThrough.of(condition, from));
            }
        }
        return conditions;
    }

    Everywhere traverse(Traversal walk) {
        return new Everywhere(walk.optionalValue(style), walk.nodes(criteria));
    }
}
