package dev.athanor.sql;

import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Correlation;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.DistinctOn;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Hint;
import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.NoSource;
import dev.athanor.sql.ast.OrderByClause;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.ResultColumns;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Sequence;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a SELECT, and how they are written. */
@SuppressWarnings(
        "ReferenceEquality") // of what a walk gives back is asked whether it was replaced, not whether it is equal
record SelectState(
        Columns what,
        Sourcing sourcing,
        Grouping grouping,
        Paging paging,
        Surroundings surroundings,
        List<StatementOption> options) {

    /** What is selected. */
    record Columns(
            List<Selectable<?>> columns,
            boolean distinct,
            @Nullable DistinctOn distinctOn,
            boolean plainNames) {

        Columns traverse(Traversal walk) {
            List<Selectable<?>> all = walk.nodes(columns);
            boolean once = walk.value(distinct);
            DistinctOn on = walk.optional(distinctOn);
            boolean plain = walk.value(plainNames);
            boolean same = all == columns && once == distinct && on == distinctOn && plain == plainNames;
            return same ? this : new Columns(all, once, on, plain);
        }
    }

    /** What is read from, and which rows of it. */
    record Sourcing(
            List<FromClause> froms, List<JoinRequest> joins, List<Expression<Boolean>> where, Correlation correlation) {

        Sourcing traverse(Traversal walk) {
            List<FromClause> sources = walk.nodes(froms);
            List<JoinRequest> joined = walk.nodes(joins);
            List<Expression<Boolean>> conditions = walk.nodes(where);
            Correlation outside = walk.node(correlation);
            boolean same = sources == froms && joined == joins && conditions == where && outside == correlation;
            return same ? this : new Sourcing(sources, joined, conditions, outside);
        }
    }

    /** How rows are grouped, and which groups stay. */
    record Grouping(List<Expression<?>> groupBy, List<Expression<Boolean>> having) {

        static final Grouping NONE = new Grouping(List.of(), List.of());

        Grouping traverse(Traversal walk) {
            List<Expression<?>> groups = walk.nodes(groupBy);
            List<Expression<Boolean>> conditions = walk.nodes(having);
            return groups == groupBy && conditions == having ? this : new Grouping(groups, conditions);
        }
    }

    /** What stands around the query itself: queries before it, words at its beginning and end, locks. */
    record Surroundings(
            List<Cte> ctes, List<Hint> hints, @Nullable Locking locking) {

        static final Surroundings NONE = new Surroundings(List.of(), List.of(), null);

        Surroundings traverse(Traversal walk) {
            List<Cte> before = walk.nodes(ctes);
            List<Hint> words = walk.nodes(hints);
            Locking locks = walk.optional(locking);
            boolean same = before == ctes && words == hints && locks == locking;
            return same ? this : new Surroundings(before, words, locks);
        }

        void render(Hint.Place place, SqlWriter out) {
            for (Hint hint : hints) {
                if (hint.place() == place) {
                    out.node(hint);
                }
            }
        }
    }

    static SelectState of(List<? extends Selectable<?>> columns) {
        return new SelectState(
                new Columns(List.copyOf(columns), false, null, false),
                new Sourcing(List.of(), List.of(), List.of(), Correlation.AUTOMATIC),
                Grouping.NONE,
                Paging.NONE,
                Surroundings.NONE,
                List.of());
    }

    List<Selectable<?>> columns() {
        return what.columns();
    }

    List<FromClause> froms() {
        return sourcing.froms();
    }

    List<JoinRequest> joins() {
        return sourcing.joins();
    }

    List<Expression<Boolean>> where() {
        return sourcing.where();
    }

    List<Expression<?>> groupBy() {
        return grouping.groupBy();
    }

    List<Expression<Boolean>> having() {
        return grouping.having();
    }

    List<Expression<?>> orderBy() {
        return paging.orderBy();
    }

    SelectState withWhat(Columns other) {
        return new SelectState(other, sourcing, grouping, paging, surroundings, options);
    }

    SelectState withColumns(List<? extends Selectable<?>> columns) {
        return withWhat(new Columns(List.copyOf(columns), what.distinct(), what.distinctOn(), what.plainNames()));
    }

    SelectState withFroms(List<FromClause> froms) {
        return withSourcing(new Sourcing(froms, joins(), where(), sourcing.correlation()));
    }

    SelectState withJoins(List<JoinRequest> joins) {
        return withSourcing(new Sourcing(froms(), joins, where(), sourcing.correlation()));
    }

    SelectState withWhere(List<Expression<Boolean>> where) {
        return withSourcing(new Sourcing(froms(), joins(), where, sourcing.correlation()));
    }

    SelectState withCorrelation(Correlation correlation) {
        return withSourcing(new Sourcing(froms(), joins(), where(), correlation));
    }

    private SelectState withSourcing(Sourcing other) {
        return new SelectState(what, other, grouping, paging, surroundings, options);
    }

    SelectState withGroupBy(List<Expression<?>> groupBy) {
        return new SelectState(what, sourcing, new Grouping(groupBy, having()), paging, surroundings, options);
    }

    SelectState withHaving(List<Expression<Boolean>> having) {
        return new SelectState(what, sourcing, new Grouping(groupBy(), having), paging, surroundings, options);
    }

    SelectState withPaging(Paging other) {
        return new SelectState(what, sourcing, grouping, other, surroundings, options);
    }

    SelectState withSurroundings(Surroundings other) {
        return new SelectState(what, sourcing, grouping, paging, other, options);
    }

    SelectState withOptions(List<StatementOption> other) {
        return new SelectState(what, sourcing, grouping, paging, surroundings, other);
    }

    // Statements are built by one such call after the other, so it makes no list on the way to the longer one.
    @SuppressWarnings("unchecked") // it holds elements of the two lists only
    static <E> List<E> append(List<E> list, List<? extends E> more) {
        if (list.isEmpty()) {
            return (List<E>) List.copyOf(more);
        }
        int count = list.size();
        Object[] longer = list.toArray(new Object[count + more.size()]);
        for (int i = count; i < longer.length; i++) {
            longer[i] = more.get(i - count);
        }
        return (List<E>) List.of(longer);
    }

    SelectState traverse(Traversal walk) {
        Columns columns = what.traverse(walk);
        Sourcing sources = sourcing.traverse(walk);
        Grouping groups = grouping.traverse(walk);
        Paging pages = paging.traverse(walk);
        Surroundings around = surroundings.traverse(walk);
        boolean same = columns == what
                && sources == sourcing
                && groups == grouping
                && pages == paging
                && around == surroundings;
        return same ? this : new SelectState(columns, sources, groups, pages, around, options);
    }

    /** {@return whether this is {@code other} itself, of which a walk replaced nothing} */
    boolean is(SelectState other) {
        return this == other;
    }

    List<FromClause> resolvedFroms(Scope scope) {
        List<SqlNode> users = new ArrayList<>(columns());
        users.addAll(where());
        return FromList.of(froms(), joins(), users, sourcing.correlation(), scope);
    }

    void render(SqlWriter out) {
        Scope outer = out.scope();
        List<FromClause> sources = resolvedFroms(outer);
        List<FromClause> read = parts(sources);
        Scope inside = outer.withQualifiedNames().inside(read);
        surroundings.ctes().forEach(out::define);
        out.sql("SELECT ");
        surroundings.render(Hint.Place.PREFIX, out);
        if (what.distinctOn() != null) {
            out.within(inside, what.distinctOn());
        } else if (what.distinct()) {
            out.sql("DISTINCT ");
        }
        paging.renderPrefix(inside, out);
        out.within(outer.columnsOf(read), new ResultColumns(columns(), what.plainNames()));
        if (sources.isEmpty()) {
            out.node(NoSource.NO_SOURCE);
        } else {
            out.sql(" FROM ").within(inside, new Sequence(sources));
        }
        renderConditions(read, inside, out);
        if (!orderBy().isEmpty()) {
            boolean needed = outer.result() || paging.limited();
            out.within(inside, new OrderByClause(orderTerms(read), needed));
        }
        paging.render(inside, out);
        if (surroundings.locking() != null) {
            out.within(inside, surroundings.locking());
        }
        surroundings.render(Hint.Place.SUFFIX, out);
        CartesianProduct.warn(sources, where(), outer, out);
    }

    private void renderConditions(List<FromClause> read, Scope inside, SqlWriter out) {
        if (!where().isEmpty()) {
            out.sql(" WHERE ").within(inside, Conjunction.clause(where()));
        }
        if (!groupBy().isEmpty()) {
            out.sql(" GROUP BY ").within(inside, new Sequence(groupTerms(read)));
        }
        if (!having().isEmpty()) {
            out.sql(" HAVING ").within(inside, Conjunction.clause(having()));
        }
    }

    private static List<FromClause> parts(List<FromClause> froms) {
        List<FromClause> all = new ArrayList<>();
        froms.forEach(from -> all.addAll(from.parts()));
        return all;
    }

    private List<Expression<?>> groupTerms(List<FromClause> read) {
        List<Expression<?>> terms = new ArrayList<>();
        for (Expression<?> term : groupBy()) {
            terms.add(term instanceof LabelReference reference ? named(reference, read) : term);
        }
        return terms;
    }

    /** Terms that name a label of this statement are written as that name. */
    private List<Expression<?>> orderTerms(List<FromClause> read) {
        List<Expression<?>> terms = new ArrayList<>();
        for (Expression<?> term : orderBy()) {
            terms.add(term instanceof OrderTerm<?> order ? byLabel(order, read) : byLabel(term, read));
        }
        return terms;
    }

    private <T> OrderTerm<T> byLabel(OrderTerm<T> order, List<FromClause> read) {
        return new OrderTerm<>(byLabel(order.expression(), read), order.direction(), order.nulls());
    }

    @SuppressWarnings("unchecked") // a label's name stands for an expression of the same type; only its text is used
    private <T> Expression<T> byLabel(Expression<T> term, List<FromClause> read) {
        if (term instanceof LabelReference reference) {
            return (Expression<T>) named(reference, read);
        }
        if (term instanceof Label<T> label && columns().contains(label)) {
            return (Expression<T>) new LabelReference(label.name(), label.generated());
        }
        return term;
    }

    /** The terms of the order, those given by name as the columns or labels of that name. */
    List<Expression<?>> namedOrderTerms() {
        List<FromClause> read = parts(resolvedFroms(Scope.STATEMENT));
        List<Expression<?>> terms = new ArrayList<>();
        for (Expression<?> term : orderBy()) {
            if (term instanceof LabelReference reference) {
                terms.add(selected(reference, read));
            } else if (term instanceof OrderTerm<?> order && order.expression() instanceof LabelReference reference) {
                terms.add(new OrderTerm<>(selected(reference, read), order.direction(), order.nulls()));
            } else {
                terms.add(term);
            }
        }
        return terms;
    }

    private Expression<?> named(LabelReference reference, List<FromClause> read) {
        Expression<?> column = selected(reference, read);
        return column instanceof Label<?> label ? new LabelReference(label.name(), label.generated()) : column;
    }

    private Expression<?> selected(LabelReference reference, List<FromClause> read) {
        for (Selectable<?> column : columns()) {
            if (column instanceof NamedExpression<?> named && named.name().equals(reference.name())) {
                return named;
            }
        }
        for (FromClause from : read) {
            for (ColumnElement<?> column : from.columns()) {
                if (column.name().equals(reference.name())) {
                    return column;
                }
            }
        }
        throw reference.unknown();
    }
}
