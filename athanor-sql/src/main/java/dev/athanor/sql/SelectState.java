package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.ResultColumns;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
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
                : new LimitClause(paging.limit(), paging.offset());
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
        Scope inside = outer.withQualifiedNames().inside(append(outer.enclosing(), sources(sources)));
        out.within(new Scope(true, outer.result(), outer.nested(), inside.enclosing()), new ResultColumns(columns()));
        if (!sources.isEmpty()) {
            out.sql(" FROM ").within(outer.withQualifiedNames().inside(outer.enclosing()), new Sequence(sources));
        }
        condition(out, inside, " WHERE ", where());
        if (!groupBy().isEmpty()) {
            out.sql(" GROUP BY ").within(inside, new Sequence(groupBy()));
        }
        condition(out, inside, " HAVING ", having());
        if (!orderBy().isEmpty()) {
            out.sql(" ORDER BY ").within(inside, new Sequence(orderTerms()));
        }
        LimitClause limit = limit();
        if (limit != null) {
            out.within(inside, limit);
        }
    }

    private static List<FromClause> sources(List<FromClause> froms) {
        List<FromClause> all = new ArrayList<>();
        froms.forEach(from -> all.addAll(from.parts()));
        return all;
    }

    private static void condition(SqlWriter out, Scope scope, String keyword, List<Expression<Boolean>> conditions) {
        if (!conditions.isEmpty()) {
            if (keyword.equals(" WHERE ")) {
                out.sql(" WHERE ");
            } else {
                out.sql(" HAVING ");
            }
            out.within(scope, Conjunction.of(StandardOperator.AND, conditions));
        }
    }

    /** Terms that name a label of this statement are written as that name. */
    private List<Expression<?>> orderTerms() {
        List<Expression<?>> terms = new ArrayList<>();
        for (Expression<?> term : orderBy()) {
            terms.add(term instanceof OrderTerm<?> order ? byLabel(order) : byLabel(term));
        }
        return terms;
    }

    private <T> OrderTerm<T> byLabel(OrderTerm<T> order) {
        return new OrderTerm<>(byLabel(order.expression()), order.direction(), order.nulls());
    }

    @SuppressWarnings("unchecked") // a label's name stands for an expression of the same type; only its text is used
    private <T> Expression<T> byLabel(Expression<T> term) {
        if (term instanceof LabelReference reference) {
            return (Expression<T>) named(reference);
        }
        if (term instanceof Label<T> label && columns().contains(label)) {
            return (Expression<T>) new LabelReference(label.name());
        }
        return term;
    }

    /** The terms of the order, those given by name as the columns or labels of that name. */
    List<Expression<?>> namedOrderTerms() {
        List<Expression<?>> terms = new ArrayList<>();
        for (Expression<?> term : orderBy()) {
            terms.add(term instanceof LabelReference reference ? selected(reference) : term);
        }
        return terms;
    }

    private Expression<?> named(LabelReference reference) {
        Expression<?> column = selected(reference);
        return column instanceof Label<?> ? reference : column;
    }

    private Expression<?> selected(LabelReference reference) {
        for (Selectable<?> column : columns()) {
            if (column instanceof NamedExpression<?> named && named.name().equals(reference.name())) {
                return named;
            }
        }
        throw new CompileException(
                "C014",
                "ORDER BY names '" + reference.name() + "', but no column of the statement is called so; order by an"
                        + " expression, or by the name of a column or label that is selected");
    }
}
