package dev.athanor.testing.fuzz;

import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.typeCoerce;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.unionAll;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static dev.athanor.sql.type.Types.varchar;
import static dev.athanor.testing.contract.StatementSchema.ADDRESSES;
import static dev.athanor.testing.contract.StatementSchema.USERS;

import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes statements by chance: their shape from some choices, the values in them from others. */
final class RandomStatements {

    /** The kinds of what statements are made of. */
    static final List<String> KINDS = List.of(
            "select",
            "union",
            "insert",
            "insert rows",
            "insert select",
            "update",
            "delete",
            "text",
            "join",
            "outer join",
            "alias",
            "subquery",
            "cte",
            "comparison",
            "list",
            "exists",
            "expression",
            "group",
            "order",
            "limit",
            "offset",
            "distinct",
            "lock",
            "returning",
            "label",
            "cast",
            "case",
            "scalar subquery",
            "parameter");

    private final Choices shape;
    private final Choices values;
    private final List<String> kinds = new ArrayList<>();

    RandomStatements(Choices shape, Choices values) {
        this.shape = shape;
        this.values = values;
    }

    /** {@return the kinds of what was made} */
    List<String> kinds() {
        return kinds;
    }

    /** {@return the next statement} */
    Statement<?> next() {
        return switch (shape.below(10)) {
            case 0, 1, 2, 3 -> query();
            case 4 -> ofTwo();
            case 5 -> insertOfRows();
            case 6 -> insertion();
            case 7 -> change();
            case 8 -> deletion();
            default -> written();
        };
    }

    private void met(String kind) {
        kinds.add(kind);
    }

    private boolean chance(String kind) {
        if (shape.below(3) != 1) {
            return false;
        }
        met(kind);
        return true;
    }

    private int number() {
        return values.below(100);
    }

    private String word() {
        return "word " + values.below(100);
    }

    private Select<Row> query() {
        met("select");
        return clauses(source(select(columns())).where(conditions()));
    }

    private List<Selectable<?>> columns() {
        List<Selectable<?>> columns = new ArrayList<>();
        for (int i = shape.below(3); i >= 0; i--) {
            columns.add(column());
        }
        return columns;
    }

    private Selectable<?> column() {
        return switch (shape.below(9)) {
            case 0 -> USERS.name;
            case 1 -> USERS.age;
            case 2 -> USERS.active;
            case 3 -> labelled();
            case 4 -> casted();
            case 5 -> choice();
            case 6 -> counted();
            case 7 -> number(USERS.age.plus(number()));
            default -> USERS.id;
        };
    }

    private static Expression<Integer> number(Expression<Integer> number) {
        return number;
    }

    private Selectable<?> labelled() {
        met("label");
        return shape.below(2) == 0 ? USERS.age.as("a") : USERS.age.as("b");
    }

    private Selectable<?> casted() {
        met("cast");
        return switch (shape.below(4)) {
            case 0 -> USERS.age.cast(BIGINT);
            case 1 -> USERS.age.cast(varchar(10));
            case 2 -> USERS.age.cast(varchar(20));
            default -> typeCoerce(USERS.age, VARCHAR);
        };
    }

    private Selectable<?> choice() {
        met("case");
        var choice = caseWhen(USERS.age.gt(number()), word());
        return shape.below(2) == 0 ? choice : choice.orElse(word());
    }

    private Selectable<?> counted() {
        met("scalar subquery");
        return select(count(ADDRESSES.id))
                .where(ADDRESSES.userId.eq(USERS.id))
                .scalarSubquery(Long.class)
                .as("n");
    }

    private Select<Row> source(Select<Row> select) {
        return switch (shape.below(10)) {
            case 0 -> joined(select);
            case 1 -> joinedOuter(select);
            case 2, 3 -> joinedAlias(select);
            case 4, 5 -> joinedSubquery(select);
            case 6, 7 -> joinedCte(select);
            default -> select;
        };
    }

    private Select<Row> joined(Select<Row> select) {
        met("join");
        return select.selectFrom(USERS).join(ADDRESSES);
    }

    private Select<Row> joinedOuter(Select<Row> select) {
        met("outer join");
        return select.selectFrom(USERS).outerJoin(ADDRESSES);
    }

    private Select<Row> joinedAlias(Select<Row> select) {
        met("alias");
        Alias one = USERS.as(shape.below(2) == 0 ? "other" : "another");
        Alias two = USERS.as("second");
        Alias used = shape.below(2) == 0 ? one : two;
        return select.selectFrom(USERS)
                .join(one, one.column(USERS.id).lt(USERS.id))
                .join(two, two.column(USERS.id).lt(used.column(USERS.age)));
    }

    private Select<Row> joinedSubquery(Select<Row> select) {
        met("subquery");
        Subquery s = shape.below(2) == 0 ? inner().subquery("s") : inner().subquery();
        return select.selectFrom(USERS).join(s, s.column(ADDRESSES.userId).eq(USERS.id));
    }

    private Select<Row> joinedCte(Select<Row> select) {
        met("cte");
        Cte c = inner().cte("c");
        Cte other = shape.below(2) == 0 ? c : inner().cte("d");
        return select.selectFrom(USERS)
                .join(c, c.column(ADDRESSES.userId).eq(USERS.id))
                .where(USERS.id.in(select(other.column(ADDRESSES.userId))));
    }

    private Select<Row> inner() {
        Select<Row> inner = select(List.of(ADDRESSES.userId, ADDRESSES.emailAddress));
        return shape.below(2) == 0 ? inner.where(ADDRESSES.emailAddress.eq(word())) : inner;
    }

    private Expression<Boolean> conditions() {
        return switch (shape.below(3)) {
            case 0 -> condition();
            case 1 -> and(condition(), condition());
            default -> and();
        };
    }

    private Expression<Boolean> condition() {
        return switch (shape.below(8)) {
            case 0 -> compared();
            case 1 -> listed();
            case 2 -> there();
            case 3 -> required();
            case 4 -> lower(USERS.name).eq(word());
            default -> {
                met("expression");
                yield new RandomExpressions(shape, Meaning.JAVA).truth(3).expression();
            }
        };
    }

    private Expression<Boolean> compared() {
        met("comparison");
        return switch (shape.below(4)) {
            case 0 -> USERS.age.gt(number());
            case 1 -> USERS.age.ge(number());
            case 2 -> USERS.id.gt(number());
            default -> USERS.active.is(shape.below(2) == 0);
        };
    }

    private Expression<Boolean> listed() {
        met("list");
        List<Integer> numbers = new ArrayList<>();
        for (int i = values.below(4); i > 0; i--) {
            numbers.add(number());
        }
        return shape.below(2) == 0 ? USERS.age.in(numbers) : USERS.age.notIn(numbers);
    }

    private Expression<Boolean> there() {
        met("exists");
        return exists(inner().where(ADDRESSES.userId.eq(USERS.id)));
    }

    private Expression<Boolean> required() {
        met("parameter");
        return USERS.age.lt(parameter(shape.below(2) == 0 ? "low" : "high", INTEGER));
    }

    private Select<Row> clauses(Select<Row> select) {
        Select<Row> all = select;
        all = chance("distinct") ? all.distinct() : all;
        all = chance("group") ? all.groupBy(USERS.id).having(count().gt((long) number())) : all;
        all = chance("order") ? all.orderBy(shape.below(2) == 0 ? USERS.id.desc() : USERS.id.asc()) : all;
        all = chance("limit") ? all.limit(number()) : all;
        all = chance("offset") ? all.orderBy(USERS.id).offset(number()) : all;
        return chance("lock") ? all.withForUpdate() : all;
    }

    private Statement<?> ofTwo() {
        met("union");
        Select<Row> one = select(List.of(USERS.id)).where(conditions());
        Select<Row> two = select(List.of(USERS.age)).where(conditions());
        return shape.below(2) == 0 ? union(one, two) : unionAll(one, two);
    }

    private Insert<Row> row() {
        Insert<Row> row = insert(USERS).set(USERS.name, word());
        return shape.below(2) == 0 ? row : row.set(USERS.age, number());
    }

    private Statement<?> insertion() {
        if (shape.below(2) == 0) {
            met("insert select");
            return insert(ADDRESSES)
                    .from(List.of(ADDRESSES.userId), select(List.of(USERS.id)).where(conditions()));
        }
        met("insert");
        return chance("returning") ? row().returning(USERS.id) : row();
    }

    private Statement<?> insertOfRows() {
        met("insert rows");
        List<Map<String, Integer>> rows = new ArrayList<>();
        for (int i = shape.below(3); i >= 0; i--) {
            rows.add(Map.of("age", number()));
        }
        return insert(USERS).values(rows);
    }

    private Statement<?> change() {
        met("update");
        Update<Row> update = update(USERS).where(conditions());
        update = shape.below(2) == 0
                ? update.set(USERS.age, USERS.age.plus(number()))
                : update.set(USERS.name, lower(literal(word())));
        return chance("returning") ? update.returning(USERS.name) : update;
    }

    private Statement<?> deletion() {
        met("delete");
        var delete = delete(USERS).where(conditions());
        return chance("returning") ? delete.returning(USERS.id) : delete;
    }

    private Statement<?> written() {
        met("text");
        var text = shape.below(2) == 0
                ? text("select id, name from user_account where age > :age")
                : text("select id, age from user_account where age > :age");
        var bound = text.bind("age", number());
        return shape.below(2) == 0 ? bound.columns(USERS.id, USERS.name) : bound;
    }
}
