package dev.athanor.orm.query;

import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.FunctionCall;
import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Subquery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns a statement that selects entities into one that selects columns. Whoever plans how the entities are loaded asks
 * for columns and joins; then {@link #build} makes the statement, and each column has its {@link #position}.
 *
 * <p>Where joins to collections would multiply rows that are counted, skipped, grouped or compared, the statement
 * becomes a subquery and the joins go around it. A lock of all rows is one of those that are joined, too; a lock of the
 * rows of certain tables is of those in the subquery.
 */
public final class EntitySelectRewriter {

    /** A column asked for; its position is known when the statement is made. */
    public static final class Place {

        private final boolean joined;
        private final int index;

        private Place(boolean joined, int index) {
            this.joined = joined;
            this.index = index;
        }
    }

    private final Select<?> statement;
    private final List<Selectable<?>> columns = new ArrayList<>();
    private final List<Selectable<?>> joinedColumns = new ArrayList<>();
    private final Map<SqlNode, Place> known = new HashMap<>();
    private final List<LoadingJoin> joins = new ArrayList<>();
    private final List<Expression<?>> order = new ArrayList<>();
    private boolean multiplies;
    private @Nullable ToIntFunction<? super Selectable<?>> places;

    /** Creates a rewriter of {@code statement}. */
    public EntitySelectRewriter(Select<?> statement) {
        this.statement = statement;
    }

    /** {@return the statement as the user wrote it} */
    public Select<?> statement() {
        return statement;
    }

    /** Adds a column that the user selects, whether it is there already or not. */
    public Place selected(Selectable<?> column) {
        Place place = new Place(false, columns.size());
        columns.add(column);
        known.putIfAbsent(ColumnAdapter.element(column), place);
        return place;
    }

    /** Adds a column of an entity that the user selects, unless it is there already. */
    public Place column(NamedExpression<?> column) {
        Place there = known.get(ColumnAdapter.element(column));
        return there != null ? there : selected(column);
    }

    /** Adds a column of an entity that is joined, unless it is there already. */
    public Place joinedColumn(NamedExpression<?> column) {
        Place there = known.get(ColumnAdapter.element(column));
        if (there != null) {
            return there;
        }
        Place place = new Place(true, joinedColumns.size());
        joinedColumns.add(column);
        known.put(ColumnAdapter.element(column), place);
        return place;
    }

    /** Adds a join, which stands around the statement where that becomes a subquery. */
    public void join(LoadingJoin join) {
        joins.add(join);
    }

    /** Adds a term after those of the statement's own order. */
    public void orderBy(Expression<?> term) {
        order.add(term);
    }

    /** Takes note that joins give several rows for one object. */
    public void multiply() {
        multiplies = true;
    }

    /** {@return whether one object may be in several rows} */
    public boolean multiplies() {
        return multiplies;
    }

    /** Returns the statement about tables. */
    public Select<?> build() {
        boolean counted = (statement.isLimited() && multiplies) || statement.isDistinct() || statement.isGrouped();
        Select<?> made = counted && !joins.isEmpty() ? wrapped() : flat();
        return (Select<?>) made.traverse(new NestedEntities());
    }

    /** Has {@code positions} say where a column stands: another statement than the one made returns the rows. */
    public void placedBy(ToIntFunction<? super Selectable<?>> positions) {
        places = positions;
    }

    /** Returns the position of a column in the statement made, counted from 1. */
    public int position(Place place) {
        if (places != null) {
            return places.applyAsInt((place.joined ? joinedColumns : columns).get(place.index));
        }
        return place.joined ? columns.size() + place.index + 1 : place.index + 1;
    }

    private Select<?> flat() {
        List<Selectable<?>> all = new ArrayList<>(columns);
        all.addAll(joinedColumns);
        Select<?> made = statement.withColumns(all);
        for (LoadingJoin join : joins) {
            made = join.addTo(made);
        }
        return order.isEmpty() ? made : made.orderBy(order.toArray(Expression<?>[]::new));
    }

    private Select<?> wrapped() {
        List<NamedExpression<?>> inner = named(columns);
        List<Expression<?>> ordered = orderedButNotSelected();
        Set<String> taken = names(inner);
        for (Expression<?> expression : ordered) {
            inner.add(label(expression, taken));
        }
        Subquery subquery = statement.withColumns(inner).subquery();
        ColumnAdapter outward = new ColumnAdapter();
        for (int i = 0; i < inner.size(); i++) {
            Expression<?> original =
                    i < columns.size() ? (Expression<?>) columns.get(i) : ordered.get(i - columns.size());
            outward.put(original, subquery.columns().get(i));
        }
        return around(subquery, outward);
    }

    private List<Expression<?>> orderedButNotSelected() {
        List<Expression<?>> ordered = new ArrayList<>();
        for (Expression<?> term : orderTerms()) {
            Expression<?> expression = term instanceof OrderTerm<?> directed ? directed.expression() : term;
            if (!known.containsKey(ColumnAdapter.element(expression))) {
                ordered.add(expression);
            }
        }
        return ordered;
    }

    private List<Expression<?>> orderTerms() {
        return statement.withColumns(columns).orderTerms();
    }

    private Select<?> around(Subquery subquery, ColumnAdapter outward) {
        List<Selectable<?>> all = new ArrayList<>(subquery.columns().subList(0, columns.size()));
        all.addAll(joinedColumns);
        Select<?> made = Sql.select(all).selectFrom(subquery);
        Set<FromClause> outside = new HashSet<>();
        for (LoadingJoin join : joins) {
            FromClause left = outside.contains(join.left()) ? join.left() : subquery;
            made = join.addTo(made, left, outward.node(join.on()));
            outside.addAll(join.right().parts());
        }
        List<Expression<?>> terms = new ArrayList<>();
        orderTerms().forEach(term -> terms.add(outward.node(term)));
        terms.addAll(order);
        Select<?> ordered = terms.isEmpty() ? made : made.orderBy(terms.toArray(Expression<?>[]::new));
        Locking locking = LockSearch.of(statement);
        return locking == null || !locking.of().isEmpty() ? ordered : ordered.withForUpdate(locking);
    }

    // In a subquery every column needs a name of its own, or those outside could not tell them apart.
    private static List<NamedExpression<?>> named(List<Selectable<?>> columns) {
        List<NamedExpression<?>> named = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Selectable<?> column : columns) {
            if (column instanceof NamedExpression<?> own && taken.add(own.name())) {
                named.add(own);
            } else {
                named.add(label((Expression<?>) column, taken));
            }
        }
        return named;
    }

    private static Label<?> label(Expression<?> expression, Set<String> taken) {
        String base = expression instanceof NamedExpression<?> own ? own.name() : "term";
        if (expression instanceof FunctionCall<?> call) {
            base = call.name().sql();
        }
        int number = 1;
        while (!taken.add(base + "_" + number)) {
            number++;
        }
        return expression.as(base + "_" + number);
    }

    private static Set<String> names(List<NamedExpression<?>> columns) {
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name()));
        return names;
    }
}
