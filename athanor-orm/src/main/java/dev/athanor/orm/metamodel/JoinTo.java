package dev.athanor.orm.metamodel;

import dev.athanor.orm.relation.GivenJoin;
import dev.athanor.sql.ast.Expression;
import java.util.function.Function;

/** Makes the conditions of relationships; metamodel classes call it. */
public final class JoinTo {

    private JoinTo() {}

    /**
     * Returns the condition that {@code condition} makes for the far side of a relationship.
     *
     * @param far the far side, under a name of its own
     */
    public static <P extends EntityPath<?>> GivenJoin target(P far, Function<P, Expression<Boolean>> condition) {
        return new GivenJoin(far.from(), condition.apply(far));
    }
}
