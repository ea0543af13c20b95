package dev.athanor.orm.metamodel;

import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.StandardOperator;
import java.util.ArrayList;
import java.util.List;

/** Makes the conditions about what is reached by several relationships, one EXISTS in another. */
final class Associated {

    private Associated() {}

    /** Returns {@code ways} and then {@code next}. */
    static List<RelationshipPath<?, ?>> then(List<RelationshipPath<?, ?>> ways, RelationshipPath<?, ?> next) {
        List<RelationshipPath<?, ?>> longer = new ArrayList<>(ways);
        longer.add(next);
        return List.copyOf(longer);
    }

    /** Returns {@code first} and then {@code ways}. */
    static List<RelationshipPath<?, ?>> after(RelationshipPath<?, ?> first, List<RelationshipPath<?, ?>> ways) {
        List<RelationshipPath<?, ?>> longer = new ArrayList<>(List.of(first));
        longer.addAll(ways);
        return List.copyOf(longer);
    }

    /**
     * Returns the condition that {@code ways} lead to an object of which {@code condition} is true: EXISTS in EXISTS.
     */
    static Condition exists(List<RelationshipPath<?, ?>> ways, Expression<Boolean> condition) {
        int last = ways.size() - 1;
        Condition inner = RelatedExists.of(ways.get(last), condition);
        for (int i = last - 1; i >= 0; i--) {
            inner = RelatedExists.of(ways.get(i), inner);
        }
        return inner;
    }

    /**
     * Returns the condition that {@code ways} lead to an object of which {@code condition} is true, or lead nowhere.
     */
    static Condition existsOrNothing(List<RelationshipPath<?, ?>> ways, Expression<Boolean> condition) {
        int last = ways.size() - 1;
        Condition inner = orNothing(ways.get(last), condition);
        for (int i = last - 1; i >= 0; i--) {
            inner = orNothing(ways.get(i), inner);
        }
        return inner;
    }

    private static Condition orNothing(RelationshipPath<?, ?> way, Expression<Boolean> condition) {
        Condition nothing = way instanceof ToOne<?, ?> one
                ? one.eq(null)
                : RelatedExists.of(way, BooleanLiteral.TRUE).not();
        return Conjunction.of(StandardOperator.OR, List.of(RelatedExists.of(way, condition), nothing));
    }
}
