package dev.athanor.orm.metamodel;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.Direction;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.relation.Aliases;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.JoinTarget;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship in a statement: a way to join, and a path for options that load it.
 *
 * @param <E> the entity class
 * @param <T> the related entity
 */
public sealed interface RelationshipPath<E, T> extends JoinTarget, AttributePath<E> permits ToOne, ToMany, OfType {

    /** {@return how the relationship is mapped} */
    default RelationshipMapping mapping() {
        return (RelationshipMapping) parent().mapping().attributes().get(index());
    }

    /** Returns the way from the parent to the target's own table, over the table between them where there is one. */
    @Override
    default List<JoinStep> joinSteps() {
        return joinSteps(
                mapping(), parent().from(), mapping().source(), mapping().target());
    }

    /**
     * Returns this leading to those objects alone that are of the class of {@code target}, read from what that is read
     * from.
     *
     * <pre>{@code
     * select(COMPANY).join(COMPANY.employees.ofType(ENGINEER)).where(ENGINEER.language.eq("java"))
     * }</pre>
     */
    default <S extends T> OfType<E, S> ofType(EntityPath<S> target) {
        return new OfType<>(this, target);
    }

    /** Returns the condition that there is a related object: EXISTS. */
    default Condition any() {
        return any(BooleanLiteral.TRUE);
    }

    /**
     * Returns the condition that there is a related object for which {@code condition} is true: EXISTS.
     *
     * <pre>{@code
     * select(FIRM).where(FIRM.people.ofType(CODER).any(CODER.language.eq("java")))
     * }</pre>
     *
     * <p>Where a table refers to itself, the related object is told from the other by an alias:
     * {@code NODE.children.ofType(child).any(child.name.eq("x"))}.
     */
    default Condition any(Expression<Boolean> condition) {
        Select<?> inner = Sql.select(Sql.literalColumn("1", Types.INTEGER));
        List<Expression<Boolean>> all = new ArrayList<>();
        for (JoinStep step : joinSteps()) {
            inner = inner.selectFrom(step.right());
            all.add(step.restricted(requireNonNull(step.on(), "a relationship has a condition")));
        }
        all.add(condition);
        return Sql.exists(inner.correlate(parent().from()).where(Conjunction.of(StandardOperator.AND, all)));
    }

    /** Returns the condition that the related object is there: EXISTS. */
    default Condition has() {
        return any();
    }

    /** Returns the condition that the related object is there, and {@code condition} is true of it: EXISTS. */
    default Condition has(Expression<Boolean> condition) {
        return any(condition);
    }

    /**
     * Returns the joins along {@code relationship} from {@code near} to {@code far}, each what an entity is read from;
     * objects of {@code target} are told from others in the same table.
     */
    static List<JoinStep> joinSteps(
            RelationshipMapping relationship, FromClause near, FromClause far, EntityMapping<?> target) {
        Expression<Boolean> restriction = HierarchyCriterion.of(target, far);
        if (relationship.isGiven()) {
            return givenSteps(relationship, near, far, restriction);
        }
        Table secondary = relationship.secondary();
        if (secondary == null) {
            boolean ownRefers = relationship.direction() == Direction.MANY_TO_ONE;
            return List.of(new JoinStep(far, condition(relationship.pairs(), near, far, ownRefers), restriction));
        }
        Alias between = new Alias(secondary, null);
        return List.of(
                new JoinStep(between, condition(relationship.pairs(), near, between, false)),
                new JoinStep(far, condition(relationship.targetPairs(), far, between, false), restriction));
    }

    private static List<JoinStep> givenSteps(
            RelationshipMapping relationship,
            FromClause near,
            FromClause far,
            @Nullable Expression<Boolean> restriction) {
        FromClause between = relationship.between();
        FromClause next = between == null ? far : Aliases.of(between);
        Expression<Boolean> first =
                relationship.condition(column -> column(near, column), element -> EntityTables.seen(next, element));
        return between == null
                ? List.of(new JoinStep(next, first, restriction))
                : List.of(
                        new JoinStep(next, first),
                        new JoinStep(
                                far,
                                relationship.targetCondition(
                                        column -> column(far, column), element -> EntityTables.seen(next, element)),
                                restriction));
    }

    // Written as the column referred to = the column that refers, as the joins of Core are.
    private static Expression<Boolean> condition(
            List<ColumnPair> pairs, FromClause near, FromClause far, boolean swapped) {
        List<Expression<Boolean>> parts = new ArrayList<>();
        for (ColumnPair pair : pairs) {
            ColumnElement<?> local = column(near, pair.local());
            ColumnElement<?> remote = column(far, pair.remote());
            parts.add(new Comparison(swapped ? remote : local, StandardOperator.EQ, swapped ? local : remote));
        }
        return Conjunction.of(StandardOperator.AND, parts);
    }

    /** Returns {@code column} as seen through {@code from}, its table or an alias of it. */
    static <C> ColumnElement<C> column(FromClause from, Column<C> column) {
        return EntityTables.column(from, column);
    }

    @Override
    default RelationshipPath<E, T> traverse(Traversal walk) {
        SqlNode unused = walk.node(parent().from());
        RelationshipMapping unusedToo = walk.value(mapping());
        return this;
    }

    /** Refuses: a relationship is joined, never written. */
    @Override
    default void render(SqlWriter out) {
        throw new IllegalStateException(this + " is a way to join; it has no text of its own");
    }
}
