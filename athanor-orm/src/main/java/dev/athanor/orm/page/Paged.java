package dev.athanor.orm.page;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.query.EntityCriteria;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.view.RecordView;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is read page by page: ordered so that no two rows are at one place, with what it is ordered by among
 * its columns.
 */
public final class Paged {

    private final Select<?> statement;
    private final @Nullable EntityPath<?> entity;
    private final List<OrderTerm<?>> terms = new ArrayList<>();

    /**
     * Creates the statement from {@code statement}, which has an order. Of an entity, or a record of one, the key comes
     * last in the order, unless it is there already.
     *
     * @throws LoadException if it has no order, or a limit of its own ({@code O177})
     */
    public Paged(Select<? extends Row1<?>> statement) {
        if (statement.orderTerms().isEmpty() || statement.isLimited()) {
            throw new LoadException(
                    "O177",
                    "what is read page by page has an order, and no limit of its own; add orderBy(...), and leave the"
                            + " limit to the page");
        }
        for (Expression<?> term : statement.orderTerms()) {
            terms.add(term instanceof OrderTerm<?> said ? said : term.asc());
        }
        Select<?> whole = statement;
        this.entity = entity(statement.resultColumns().get(0));
        for (Expression<?> key : key(entity)) {
            if (terms.stream().noneMatch(term -> plain(term.expression()).equals(plain(key)))) {
                terms.add(key.asc());
                whole = whole.orderBy(key);
            }
        }
        this.statement = whole;
    }

    private static @Nullable EntityPath<?> entity(Selectable<?> column) {
        if (column instanceof RecordView<?, ?> view) {
            return view.entity();
        }
        return column instanceof EntityPath<?> path ? path : null;
    }

    private static List<Expression<?>> key(@Nullable EntityPath<?> entity) {
        List<Expression<?>> key = new ArrayList<>();
        if (entity != null) {
            for (ColumnMapping part : entity.mapping().key()) {
                key.add(part.in(entity.from()));
            }
        }
        return key;
    }

    /** {@return whether no two rows are alike, but for objects whose collections are joined} */
    public boolean isOfEntity() {
        return entity != null;
    }

    /** {@return the statement that counts all rows} What is asked of all entities is asked there, too. */
    public Select<Row1<Long>> count() {
        StatementOption[] criteria = statement.options().stream()
                .filter(EntityCriteria.class::isInstance)
                .toArray(StatementOption[]::new);
        return Sql.select(Sql.count()).selectFrom(all().subquery()).options(criteria);
    }

    private Select<?> all() {
        Select<?> all = statement.unordered();
        return entity == null || all.isDistinct() || all.isGrouped()
                ? all
                : all.withColumns(List.of(EntitySource.of(entity)));
    }

    private static Object plain(Expression<?> expression) {
        return expression instanceof ColumnElement<?> column ? column.plain() : expression;
    }

    /** Returns the statement for one page, and a row more if there is one. */
    public Select<Row> page(PageRequest request) {
        List<Selectable<?>> columns = new ArrayList<>(statement.resultColumns());
        terms.forEach(term -> columns.add(term.expression()));
        Keyset after = request.after();
        Select<?> wanted = after == null ? statement : statement.where(behind(after));
        Select<Row> page = wanted.withColumns(columns).limit(request.size() + 1);
        return request.offset() == 0 ? page : page.offset(request.offset());
    }

    /** The first term is further, or it is the same and the second is further, and so on. */
    private Expression<Boolean> behind(Keyset place) {
        if (place.values().size() != terms.size()) {
            throw new LoadException(
                    "O178",
                    "the page is to begin behind " + place.values().size() + " values, but the statement is ordered by "
                            + terms.size() + " terms; take the place from a page of the same statement");
        }
        List<Expression<Boolean>> alternatives = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            List<Expression<Boolean>> parts = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                parts.add(compared(
                        terms.get(j).expression(),
                        StandardOperator.EQ,
                        place.values().get(j)));
            }
            boolean falls = terms.get(i).direction() == OrderTerm.Direction.DESC;
            StandardOperator further = falls ? StandardOperator.LT : StandardOperator.GT;
            parts.add(
                    compared(terms.get(i).expression(), further, place.values().get(i)));
            alternatives.add(Conjunction.of(StandardOperator.AND, parts));
        }
        return Conjunction.of(StandardOperator.OR, alternatives);
    }

    @SuppressWarnings("unchecked") // the class is compared first
    private static Expression<Boolean> compared(Expression<?> term, StandardOperator operator, Object value) {
        if (!term.type().javaType().isInstance(value)) {
            throw new LoadException(
                    "O178",
                    "the page is to begin behind a " + value.getClass().getName() + ", but the statement is ordered by "
                            + term.type().javaType().getName() + "; take the place from a page of the same statement");
        }
        return new Comparison(term, operator, Bind.of("place", (SqlType<Object>) term.type(), value));
    }

    /** Returns the page that {@code rows} make, which the statement for {@code request} found. */
    public <A> Page<A> page(List<Row> rows, PageRequest request, @Nullable Long total) {
        List<A> items = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(rows.size(), request.size()))) {
            @SuppressWarnings("unchecked") // the first column is what the statement selects
            A item = (A) row.get(0);
            items.add(item);
        }
        boolean more = rows.size() > request.size();
        return new Page<>(items, more ? place(rows.get(request.size() - 1)) : null, total);
    }

    private Keyset place(Row last) {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i < last.size(); i++) {
            Object value = last.get(i);
            if (value == null) {
                throw new LoadException(
                        "O179",
                        "the last item of the page has no " + terms.get(i - 1).expression()
                                + " to go on behind: NULL is neither more nor less than anything; order by what is never"
                                + " NULL, as coalesce(...) is, or skip items instead");
            }
            values.add(value);
        }
        return new Keyset(values);
    }
}
