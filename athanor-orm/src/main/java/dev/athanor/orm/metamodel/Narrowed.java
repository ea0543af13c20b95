package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;

/**
 * A relationship to some of its objects: those that are of a class further below, or those for which a condition is
 * true.
 *
 * @param <E> the entity class
 * @param <T> the class of the objects it is narrowed to
 */
public sealed interface Narrowed<E, T> extends RelationshipPath<E, T> permits OfType, Filtered {

    /** {@return the relationship to all of its objects, or to more of them} */
    RelationshipPath<E, ? super T> path();

    /** Returns the condition that it has such a member: EXISTS. */
    default Condition any() {
        return any(BooleanLiteral.TRUE);
    }

    /**
     * Returns the condition that it has such a member, of which {@code condition} is true, too: EXISTS.
     *
     * <pre>{@code
     * select(FIRM).where(FIRM.people.ofType(CODER).any(CODER.language.eq("java")))
     * }</pre>
     *
     * @throws dev.athanor.orm.error.LoadException if it leads to one object ({@code O171})
     */
    default Condition any(Expression<Boolean> condition) {
        return RelatedExists.any(this, condition);
    }

    /** Returns the condition that it leads to such an object: EXISTS. */
    default Condition has() {
        return has(BooleanLiteral.TRUE);
    }

    /**
     * Returns the condition that it leads to such an object, of which {@code condition} is true, too: EXISTS.
     *
     * @throws dev.athanor.orm.error.LoadException if it leads to several objects ({@code O171})
     */
    default Condition has(Expression<Boolean> condition) {
        return RelatedExists.has(this, condition);
    }

    @Override
    default EntityPath<E> parent() {
        return path().parent();
    }

    @Override
    default int index() {
        return path().index();
    }

    @Override
    default RelationshipMapping mapping() {
        return path().mapping();
    }
}
