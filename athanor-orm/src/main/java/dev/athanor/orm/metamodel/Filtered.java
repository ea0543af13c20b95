package dev.athanor.orm.metamodel;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to those of its objects for which a condition is true.
 *
 * @param <E> the entity class
 * @param <T> the class of the related objects
 * @param path the relationship
 * @param condition the condition
 */
public record Filtered<E, T>(RelationshipPath<E, T> path, Expression<Boolean> condition)
        implements Narrowed<E, T> {

    /** Returns the condition of {@code path}, or null if it has none. */
    public static @Nullable Expression<Boolean> condition(RelationshipPath<?, ?> path) {
        return path instanceof Filtered<?, ?> filtered ? filtered.condition() : null;
    }

    /** Returns {@code steps} with {@code condition} to be true of what the last of them leads to, too. */
    public static List<JoinStep> restricted(List<JoinStep> steps, @Nullable Expression<Boolean> condition) {
        if (condition == null) {
            return steps;
        }
        List<JoinStep> all = new ArrayList<>(steps);
        all.add(all.remove(all.size() - 1).and(condition));
        return List.copyOf(all);
    }

    @Override
    public EntityMapping<?> reaches() {
        return path.reaches();
    }

    @Override
    public List<JoinStep> joinSteps() {
        return restricted(path.joinSteps(), condition);
    }

    @Override
    public Filtered<E, T> and(Expression<Boolean> more) {
        return new Filtered<>(path, Conjunction.of(StandardOperator.AND, List.of(condition, more)));
    }

    /**
     * Refuses: the condition was written for what the relationship itself leads to.
     *
     * @throws LoadException always ({@code O141})
     */
    @Override
    public <S extends T> OfType<E, S> ofType(EntityPath<S> target) {
        throw new LoadException(
                "O141",
                "ofType(" + target + ") comes after a condition on " + path
                        + ", which was written for what the relationship itself leads to; say ofType(" + target
                        + ") first, and then and(...)");
    }

    @Override
    public Filtered<E, T> traverse(Traversal walk) {
        return new Filtered<>(walk.node(path), walk.node(condition));
    }

    @Override
    public String toString() {
        return path + ".and(...)";
    }
}
