package dev.athanor.orm.metamodel;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.mapping.ColumnPair;
import dev.athanor.orm.mapping.Direction;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.relation.Aliases;
import dev.athanor.sql.ast.Alias;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship in a statement: a way to join, and a path for options that load it.
 *
 * @param <E> the entity class
 * @param <T> the related entity
 */
public sealed interface RelationshipPath<E, T> extends JoinTarget, AttributePath<E>
        permits ToOne, ToMany, Narrowed {

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

    /** Returns the condition that objects of the target are those that it leads to from {@code parent}. */
    default Condition from(E parent) {
        List<JoinStep> steps = joinSteps();
        FromClause far = steps.get(steps.size() - 1).right();
        Condition all = RelatedObject.of(this, far, requireNonNull(parent, "parent"));
        Expression<Boolean> more = Filtered.condition(this);
        return more == null ? all : all.and(more);
    }

    /**
     * Returns this leading to those objects alone for which {@code condition} is true: a join has it in its condition,
     * and an option that loads the relationship loads those objects alone.
     *
     * <pre>{@code
     * select(USER).join(USER.addresses.and(ADDRESS.email.like("%@a.org")))
     * select(USER).options(selectinLoad(USER.addresses.and(ADDRESS.email.like("%@a.org"))))
     * }</pre>
     */
    default Filtered<E, T> and(Expression<Boolean> condition) {
        return new Filtered<>(this, condition);
    }

    /** {@return the entity it leads to} */
    default EntityMapping<?> reaches() {
        return mapping().target();
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
