package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Traversal;
import java.util.List;

/**
 * A relationship to those of its objects that are of a class further below.
 *
 * @param <E> the entity class
 * @param <T> the class of the related objects
 * @param path the relationship
 * @param target the entity that the related objects are, and what it is read from
 */
public record OfType<E, T>(RelationshipPath<E, ? super T> path, EntityPath<T> target)
        implements RelationshipPath<E, T> {

    /** Returns the condition that it has a member of the class: EXISTS. */
    public Condition any() {
        return any(BooleanLiteral.TRUE);
    }

    /**
     * Returns the condition that it has a member of the class, of which {@code condition} is true: EXISTS.
     *
     * <pre>{@code
     * select(FIRM).where(FIRM.people.ofType(CODER).any(CODER.language.eq("java")))
     * }</pre>
     *
     * @throws dev.athanor.orm.error.LoadException if it leads to one object ({@code O171})
     */
    public Condition any(Expression<Boolean> condition) {
        return RelatedExists.any(this, condition);
    }

    /** Returns the condition that it leads to an object of the class: EXISTS. */
    public Condition has() {
        return has(BooleanLiteral.TRUE);
    }

    /**
     * Returns the condition that it leads to an object of the class, of which {@code condition} is true: EXISTS.
     *
     * @throws dev.athanor.orm.error.LoadException if it leads to several objects ({@code O171})
     */
    public Condition has(Expression<Boolean> condition) {
        return RelatedExists.has(this, condition);
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
        return target.mapping();
    }

    @Override
    public List<JoinStep> joinSteps() {
        return RelationshipPath.joinSteps(mapping(), parent().from(), target.from(), target.mapping());
    }

    @Override
    public OfType<E, T> traverse(Traversal walk) {
        SqlNode unused = walk.node(path);
        SqlNode unusedToo = walk.node(target);
        return this;
    }

    @Override
    public String toString() {
        return path + " of " + target;
    }
}
