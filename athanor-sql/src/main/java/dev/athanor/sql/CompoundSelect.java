package dev.athanor.sql;

import dev.athanor.sql.ast.CompoundLimit;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.GroupedQuery;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.OrderByClause;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SetOperator;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of several queries put together: {@code SELECT … UNION SELECT …}. Immutable: each method returns a new
 * statement. Its columns are called as those of the first query.
 *
 * <pre>{@code
 * union(select(USERS.id), select(ADDRESSES.userId)).orderBy("id").limit(3)
 * }</pre>
 *
 * @param <R> what each row of the result is
 */
public final class CompoundSelect<R> implements Query<R> {

    private final SetOperator operator;
    private final List<Query<?>> members;
    private final Paging paging;
    private final List<Cte> ctes;

    private CompoundSelect(SetOperator operator, List<Query<?>> members, Paging paging, List<Cte> ctes) {
        this.operator = operator;
        this.members = List.copyOf(members);
        this.paging = paging;
        this.ctes = ctes;
    }

    static <R> CompoundSelect<R> of(SetOperator operator, Query<R> first, Query<?>... others) {
        List<Query<?>> members = new ArrayList<>();
        members.add(first);
        members.addAll(List.of(others));
        for (int i = 1; i < members.size(); i++) {
            checkWidth(first, members.get(i), i + 1);
        }
        return new CompoundSelect<>(operator, members, Paging.NONE, List.of());
    }

    // Of a text it is known what it selects only if its author says so.
    private static void checkWidth(Query<?> first, Query<?> other, int number) {
        int expected = first.resultColumns().size();
        int found = other.resultColumns().size();
        if (expected != found && !(first instanceof Text) && !(other instanceof Text)) {
            throw new CompileException(
                    "C043",
                    "the queries of a set operation have as many columns as the first, " + expected + ", but query "
                            + number + " has " + found + "; select the same number in each");
        }
    }

    /** Returns the rows of this and of {@code others}, each once. */
    public CompoundSelect<R> union(Query<?>... others) {
        return of(SetOperator.UNION, this, others);
    }

    /** Returns the rows of this and of {@code others}, all of them. */
    public CompoundSelect<R> unionAll(Query<?>... others) {
        return of(SetOperator.UNION_ALL, this, others);
    }

    /** Returns the rows that this and {@code others} have, each once. */
    public CompoundSelect<R> intersect(Query<?>... others) {
        return of(SetOperator.INTERSECT, this, others);
    }

    /** Returns the rows that this and {@code others} have, as often as all of them have them. */
    public CompoundSelect<R> intersectAll(Query<?>... others) {
        return of(SetOperator.INTERSECT_ALL, this, others);
    }

    /** Returns the rows of this that {@code others} have not, each once. */
    public CompoundSelect<R> except(Query<?>... others) {
        return of(SetOperator.EXCEPT, this, others);
    }

    /** Returns the rows of this without as many of {@code others}. */
    public CompoundSelect<R> exceptAll(Query<?>... others) {
        return of(SetOperator.EXCEPT_ALL, this, others);
    }

    /** Returns this ordered by {@code terms}, columns of any of its queries, after those it is ordered by already. */
    public CompoundSelect<R> orderBy(Expression<?>... terms) {
        return paged(paging.withOrderBy(SelectState.append(paging.orderBy(), List.of(terms))));
    }

    /**
     * Returns this ordered by columns of its own, by the names that they have in its first query.
     *
     * @throws CompileException on compiling, if no column is called so ({@code C014})
     */
    public CompoundSelect<R> orderBy(String... names) {
        return paged(paging.withOrderBy(SelectState.append(paging.orderBy(), LabelReference.all(names))));
    }

    /**
     * Returns this with at most {@code rows} rows.
     *
     * @throws CompileException if {@code rows} is negative ({@code C024})
     */
    public CompoundSelect<R> limit(int rows) {
        return paged(paging.withLimit(Paging.count("limit", rows)));
    }

    /**
     * Returns this without its first {@code rows} rows.
     *
     * @throws CompileException if {@code rows} is negative ({@code C024})
     */
    public CompoundSelect<R> offset(int rows) {
        return paged(paging.withOffset(Paging.count("offset", rows)));
    }

    /** Returns this with {@code more} before it, even those it does not read from. */
    public CompoundSelect<R> addCte(Cte... more) {
        return new CompoundSelect<>(operator, members, paging, SelectState.append(ctes, List.of(more)));
    }

    private CompoundSelect<R> paged(Paging other) {
        return new CompoundSelect<>(operator, members, other, ctes);
    }

    /** {@return what is made of the rows} */
    public SetOperator operator() {
        return operator;
    }

    /** {@return the queries, in order} */
    public List<Query<?>> members() {
        return members;
    }

    @Override
    public List<? extends Selectable<?>> resultColumns() {
        return members.get(0).resultColumns();
    }

    @Override
    public CompoundSelect<R> traverse(Traversal walk) {
        return new CompoundSelect<>(walk.value(operator), walk.nodes(members), paging.traverse(walk), walk.nodes(ctes));
    }

    @Override
    public void render(SqlWriter out) {
        Scope outer = out.scope();
        ctes.forEach(out::define);
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                out.node(operator);
            }
            Query<?> member = members.get(i);
            out.within(i == 0 ? outer : outer.withoutResult(), isGrouped(member) ? new GroupedQuery(member) : member);
        }
        Scope inside = outer.unqualified().inside(List.of());
        if (!paging.orderBy().isEmpty()) {
            out.within(inside, new OrderByClause(orderTerms(), outer.result() || paging.limited()));
        }
        if (paging.fetch() != null) {
            paging.render(inside, out);
        } else if (paging.limited()) {
            boolean ordered = !paging.orderBy().isEmpty();
            out.within(inside, new CompoundLimit(new LimitClause(paging.limit(), paging.offset(), ordered)));
        }
    }

    private static boolean isGrouped(Query<?> member) {
        return member instanceof CompoundSelect<?>
                || (member instanceof Select<?> select && select.isGroupedInCompound());
    }

    private List<Expression<?>> orderTerms() {
        List<Expression<?>> terms = new ArrayList<>();
        for (Expression<?> term : paging.orderBy()) {
            terms.add(term instanceof OrderTerm<?> order ? named(order) : named(term));
        }
        return terms;
    }

    private <T> OrderTerm<T> named(OrderTerm<T> order) {
        return new OrderTerm<>(named(order.expression()), order.direction(), order.nulls());
    }

    /** A column of one of the queries, as the name that it has in the first. */
    @SuppressWarnings("unchecked") // the name stands for values of the same type; only its text is used
    private <T> Expression<T> named(Expression<T> term) {
        List<? extends Selectable<?>> first = resultColumns();
        if (term instanceof LabelReference reference) {
            if (first.stream().noneMatch(column -> reference.name().equals(nameOf(column)))) {
                throw reference.unknown();
            }
            return term;
        }
        for (Query<?> member : members) {
            int place = member.resultColumns().indexOf(term);
            String name = place < 0 ? null : nameOf(first.get(place));
            if (name != null) {
                return (Expression<T>) new LabelReference(name);
            }
        }
        return term;
    }

    private static @Nullable String nameOf(Selectable<?> column) {
        return column instanceof NamedExpression<?> named ? named.name() : null;
    }

    /** Returns the statement as standard SQL with named parameters. */
    @Override
    public String toString() {
        return Compiled.describe(this, Dialect.STANDARD);
    }
}
