package dev.athanor.orm.metamodel;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Condition;
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
        implements RelationshipPath<E, T> {

    /** Returns the condition of {@code path}, or null if it has none. */
    public static @Nullable Expression<Boolean> condition(RelationshipPath<?, ?> path) {
        return path instanceof Filtered<?, ?> filtered ? filtered.condition() : null;
    }

    /** Returns the condition that it has a member of which its own condition is true: EXISTS. */
    public Condition any() {
        return any(BooleanLiteral.TRUE);
    }

    /**
     * Returns the condition that it has a member of which its own condition and {@code more} are true: EXISTS.
     *
     * @throws LoadException if it leads to one object ({@code O171})
     */
    public Condition any(Expression<Boolean> more) {
        return RelatedExists.any(this, more);
    }

    /** Returns the condition that it leads to an object of which its own condition is true: EXISTS. */
    public Condition has() {
        return has(BooleanLiteral.TRUE);
    }

    /**
     * Returns the condition that it leads to an object of which its own condition and {@code more} are true: EXISTS.
     *
     * @throws LoadException if it leads to several objects ({@code O171})
     */
    public Condition has(Expression<Boolean> more) {
        return RelatedExists.has(this, more);
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
    public EntityPath<E> parent() {
        return path.parent();
    }

    @Override
    public int index() {
        return path.index();
    }

    @Override
    public RelationshipMapping mapping() {
        return path.mapping();
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
