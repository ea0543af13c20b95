package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.LimitPrefix;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.NoSource;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.ResultColumns;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a SELECT, and how they are written. */
record SelectState(Columns what, Sourcing sourcing, Grouping grouping, Paging paging, List<StatementOption> options) {

    /** What is selected. */
    record Columns(List<Selectable<?>> columns, boolean distinct) {}

    /** What is read from, and which rows of it. */
    record Sourcing(List<FromClause> froms, List<JoinRequest> joins, List<Expression<Boolean>> where) {}

    /** How rows are grouped, and which groups stay. */
    record Grouping(List<Expression<?>> groupBy, List<Expression<Boolean>> having) {}

    /** In which order, and how many. */
    record Paging(
            List<Expression<?>> orderBy,
            @Nullable Bind<Integer> limit,
            @Nullable Bind<Integer> offset) {}

    static SelectState of(List<? extends Selectable<?>> columns) {
        return new SelectState(
                new Columns(List.copyOf(columns), false),
                new Sourcing(List.of(), List.of(), List.of()),
                new Grouping(List.of(), List.of()),
                new Paging(List.of(), null, null),
                List.of());
    }

    List<Selectable<?>> columns() {
        return what.columns();
    }

    boolean distinct() {
        return what.distinct();
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

    @Nullable
    LimitClause limit() {
        return paging.limit() == null && paging.offset() == null
                ? null
                : new LimitClause(paging.limit(), paging.offset(), !orderBy().isEmpty());
    }

    SelectState withColumns(List<? extends Selectable<?>> columns) {
        return new SelectState(new Columns(List.copyOf(columns), what.distinct()), sourcing, grouping, paging, options);
    }

    SelectState withDistinct(boolean distinct) {
        return new SelectState(new Columns(what.columns(), distinct), sourcing, grouping, paging, options);
    }

    SelectState withFroms(List<FromClause> froms) {
        return withSourcing(new Sourcing(froms, joins(), where()));
    }

    SelectState withJoins(List<JoinRequest> joins) {
        return withSourcing(new Sourcing(froms(), joins, where()));
    }

    SelectState withWhere(List<Expression<Boolean>> where) {
        return withSourcing(new Sourcing(froms(), joins(), where));
    }

    private SelectState withSourcing(Sourcing other) {
        return new SelectState(what, other, grouping, paging, options);
    }

    SelectState withGroupBy(List<Expression<?>> groupBy) {
        return new SelectState(what, sourcing, new Grouping(groupBy, having()), paging, options);
    }

    SelectState withHaving(List<Expression<Boolean>> having) {
        return new SelectState(what, sourcing, new Grouping(groupBy(), having), paging, options);
    }

    SelectState withOrderBy(List<Expression<?>> orderBy) {
        return withPaging(new Paging(orderBy, paging.limit(), paging.offset()));
    }

    SelectState withLimit(Bind<Integer> limit) {
        return withPaging(new Paging(orderBy(), limit, paging.offset()));
    }

    SelectState withOffset(Bind<Integer> offset) {
        return withPaging(new Paging(orderBy(), paging.limit(), offset));
    }

    private SelectState withPaging(Paging other) {
        return new SelectState(what, sourcing, grouping, other, options);
    }

    SelectState withOptions(List<StatementOption> other) {
        return new SelectState(what, sourcing, grouping, paging, other);
    }

    static <E> List<E> append(List<E> list, List<? extends E> more) {
        List<E> longer = new ArrayList<>(list);
        longer.addAll(more);
        return List.copyOf(longer);
    }

    SelectState traverse(Traversal walk) {
        return new SelectState(
                new Columns(walk.nodes(columns()), walk.value(distinct())),
                new Sourcing(walk.nodes(froms()), walk.nodes(joins()), walk.nodes(where())),
                new Grouping(walk.nodes(groupBy()), walk.nodes(having())),
                new Paging(walk.nodes(orderBy()), walk.optional(paging.limit()), walk.optional(paging.offset())),
                options);
    }

    List<FromClause> resolvedFroms(List<FromClause> enclosing) {
        List<SqlNode> users = new ArrayList<>(columns());
        users.addAll(where());
        return FromList.of(froms(), joins(), users, enclosing);
    }

    void render(SqlWriter out) {
        Scope outer = out.scope();
        List<FromClause> sources = resolvedFroms(outer.enclosing());
        out.sql("SELECT ");
        if (distinct()) {
            out.sql("DISTINCT ");
        }
        List<FromClause> read = parts(sources);
        Scope inside = outer.withQualifiedNames().inside(read);
        LimitClause limit = limit();
        if (limit != null) {
            out.within(inside, new LimitPrefix(limit));
        }
        out.within(outer.columnsOf(read), new ResultColumns(columns()));
        if (sources.isEmpty()) {
            out.node(NoSource.NO_SOURCE);
        } else {
            out.sql(" FROM ").within(inside, new Sequence(sources));
        }
        if (!where().isEmpty()) {
            out.sql(" WHERE ").within(inside, Conjunction.clause(where()));
        }
        if (!groupBy().isEmpty()) {
            out.sql(" GROUP BY ").within(inside, new Sequence(groupTerms(read)));
        }
        if (!having().isEmpty()) {
            out.sql(" HAVING ").within(inside, Conjunction.clause(having()));
        }
        if (!orderBy().isEmpty()) {
            out.sql(" ORDER BY ").within(inside, new Sequence(orderTerms(read)));
        }
        if (limit != null) {
            out.within(inside, limit);
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
            return (Expression<T>) new LabelReference(label.name());
        }
        return term;
    }

    /** The terms of the order, those given by name as the columns or labels of that name. */
    List<Expression<?>> namedOrderTerms() {
        List<FromClause> read = parts(resolvedFroms(List.of()));
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
        return column instanceof Label<?> ? reference : column;
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
        throw new CompileException(
                "C014",
                "the statement is to be ordered or grouped by '" + reference.name() + "', but no column that it selects"
                        + " or reads from is called so; use an expression, or the name of a column or label");
    }
}
