package dev.athanor.orm.page;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.EveryRelationship;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.view.RecordView;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.AliasedColumn;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.IsNull;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.schema.Column;
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
     * @throws LoadException if it has no order, or a limit of its own, or joins a collection of the entity ({@code
     *     O177})
     */
    public Paged(Select<? extends Row1<?>> statement) {
        if (statement.orderTerms().isEmpty() || statement.isLimited()) {
            throw new LoadException(
                    "O177",
                    "what is read page by page has an order, and no limit of its own; add orderBy(...), and leave the"
                            + " limit to the page");
        }
        this.entity = entity(statement.resultColumns().get(0));
        if (entity != null && !statement.isDistinct() && !statement.isGrouped()) {
            requireEachOnce(entity, statement);
        }
        for (Expression<?> term : statement.orderTerms()) {
            terms.add(term instanceof OrderTerm<?> said ? said : term.asc());
        }
        Select<?> whole = statement;
        for (Expression<?> key : key(entity)) {
            if (terms.stream().noneMatch(term -> plain(term.expression()).equals(plain(key)))) {
                terms.add(key.asc());
                whole = whole.orderBy(key);
            }
        }
        this.statement = whole;
    }

    // Rows that repeat an object would count as several, and be one on the page.
    private static void requireEachOnce(EntityPath<?> entity, Select<?> statement) {
        Select<?> unused = statement.withJoinTargets(target -> {
            if (target instanceof RelationshipPath<?, ?> path && path.mapping().isMany()) {
                throw new LoadException(
                        "O177",
                        "what is read page by page has each " + entity + " once, and a join to " + path
                                + " repeats it for each member; ask with " + path + ".any(...), and load the members"
                                + " with selectinLoad(" + path + ")");
            }
            return target;
        });
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

    /** {@return the statement that counts all rows} Its options are the same, but for those that say what is loaded. */
    public Select<Row1<Long>> count() {
        StatementOption[] options = statement.options().stream()
                .filter(option -> !(option instanceof LoaderOption<?>) && !(option instanceof EveryRelationship))
                .toArray(StatementOption[]::new);
        return Sql.select(Sql.count()).selectFrom(all().subquery()).options(options);
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
        List<Expression<Boolean>> same = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            OrderTerm<?> term = terms.get(i);
            Object value = place.values().get(i);
            requireComparable(i, value);
            if (value == null) {
                same.add(new IsNull(term.expression(), false)); // and none of those is further than another
                continue;
            }
            boolean falls = term.direction() == OrderTerm.Direction.DESC;
            StandardOperator further = falls ? StandardOperator.LT : StandardOperator.GT;
            List<Expression<Boolean>> parts = new ArrayList<>(same);
            parts.add(compared(term.expression(), further, value));
            alternatives.add(Conjunction.of(StandardOperator.AND, parts));
            same.add(compared(term.expression(), StandardOperator.EQ, value));
        }
        return Conjunction.of(StandardOperator.OR, alternatives);
    }

    /** Where there may be NULL, a term before has to say whether there is. */
    private void requireComparable(int index, @Nullable Object value) {
        Expression<?> term = terms.get(index).expression();
        boolean told = terms.subList(0, index).stream()
                .anyMatch(before -> before.expression() instanceof IsNull test
                        && plain(test.operand()).equals(plain(term)));
        if (!told && (value == null || mayBeNull(term))) {
            throw new LoadException(
                    "O179",
                    "no page goes on behind " + term + ", which " + (value == null ? "is" : "may be")
                            + " NULL: that is neither more nor less than anything, and stands first in one database and"
                            + " last in another; order by " + term + ".isNull() before it, or by coalesce(...) in its"
                            + " place, or skip items instead");
        }
    }

    private static boolean mayBeNull(Expression<?> expression) {
        Object plain = plain(expression);
        return plain instanceof AliasedColumn<?> aliased
                ? mayBeNull(aliased.source())
                : plain instanceof Column<?> column && column.isNullable();
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

    private static Keyset place(Row last) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i < last.size(); i++) {
            values.add(last.get(i));
        }
        return new Keyset(values);
    }
}
