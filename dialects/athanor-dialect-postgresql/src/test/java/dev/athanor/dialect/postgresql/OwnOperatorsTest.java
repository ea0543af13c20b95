package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Functions.array;
import static dev.athanor.sql.Functions.arrayAgg;
import static dev.athanor.sql.Functions.containedBy;
import static dev.athanor.sql.Functions.containsAll;
import static dev.athanor.sql.Functions.element;
import static dev.athanor.sql.Functions.hasKey;
import static dev.athanor.sql.Functions.json;
import static dev.athanor.sql.Functions.overlaps;
import static dev.athanor.sql.Functions.related;
import static dev.athanor.sql.Functions.slice;
import static dev.athanor.sql.Sql.any;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.JSON;
import static dev.athanor.sql.type.Types.JSONB;
import static dev.athanor.sql.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.sql.ast.ContainmentOperator;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Arrays and documents: what is written, and what the server makes of it. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class OwnOperatorsTest {

    private static final class Box extends Table {

        final Column<Integer> id = add(column("id", INTEGER).primaryKey());
        final Column<List<Integer>> n = add(column("n", Types.array(INTEGER)));
        final Column<List<List<Integer>>> grid = add(column("grid", Types.array(Types.array(INTEGER))));
        final Column<String> plain = add(column("plain", JSON));
        final Column<String> doc = add(column("doc", JSONB));

        Box(MetaData metadata) {
            super("box", metadata);
        }
    }

    private final MetaData metadata = new MetaData();
    private final Box box = new Box(metadata);

    @BeforeEach
    void fill(Engine engine) {
        metadata.createAll(engine);
        String document = "{\"a\": {\"b\": [10, 20]}, \"c\": \"text\", \"n\": 7}";
        engine.run(connection -> connection.execute(insert(box)
                .set(box.id, 1)
                .set(box.n, List.of(1, 2, 3))
                .set(box.grid, List.of(List.of(1, 2), List.of(3, 4)))
                .set(box.plain, document)
                .set(box.doc, document)));
    }

    @AfterEach
    void drop(Engine engine) {
        metadata.dropAll(engine);
    }

    /** Asserts how {@code expression} is written, and what it is for the one row. */
    private void is(Engine engine, Expression<?> expression, String sql, Object value) {
        String written = Compiled.of(select(expression.as("v")), PostgresqlDialect.instance())
                .sql();
        assertThat(written).isEqualTo("SELECT " + sql + " AS v FROM box");
        engine.run(
                connection -> assertThat(connection.execute(select(expression)).scalarOne())
                        .as(sql)
                        .isEqualTo(value));
    }

    @Test
    @Covers("CORE-PG-02")
    void arraysAreTakenApartAndCompared(Engine engine) {
        assertThat(Compiled.of(new CreateTable(box), PostgresqlDialect.instance())
                        .sql())
                .contains("n INTEGER[], grid INTEGER[][]");
        is(engine, element(box.n, 1), "box.n[?]", 1);
        is(engine, box.grid, "box.grid", List.of(List.of(1, 2), List.of(3, 4)));
        is(engine, slice(box.n, 2, 3), "box.n[?:?]", List.of(2, 3));
        is(engine, containsAll(box.n, array(INTEGER, 1, 3)), "box.n @> ARRAY[?, ?]", true);
        is(engine, containedBy(box.n, array(INTEGER, 1, 2)), "box.n <@ ARRAY[?, ?]", false);
        is(engine, overlaps(box.n, array(INTEGER, 3, 9)), "box.n && ARRAY[?, ?]", true);
        is(engine, literal(2).eq(any(box.n)), "? = ANY (box.n)", true);
        is(engine, containsAll(box.n, array(INTEGER)), "box.n @> ARRAY[]::INTEGER[]", true);
        is(engine, box.n.op("||", array(INTEGER, 4)), "box.n || ARRAY[?]", List.of(1, 2, 3, 4));
        is(engine, arrayAgg(box.id), "array_agg(box.id)", List.of(1));
    }

    @Test
    void rowsOfAnArrayAreOfOneLength(Engine engine) {
        for (List<List<Integer>> ragged : List.of(List.of(List.of(1), List.of(1, 2)), List.of(List.<Integer>of()))) {
            assertThatThrownBy(() -> engine.run(connection ->
                            connection.execute(insert(box).set(box.id, 2).set(box.grid, ragged))))
                    .isInstanceOf(ParameterException.class)
                    .hasMessage("a value of type INTEGER[][] has rows of different lengths, or without elements: "
                            + ragged + "; an array of the server is a rectangle, so fill the rows up with null [E025]");
        }
    }

    @Test
    @Covers("CORE-PG-03")
    void documentsAreTakenApart(Engine engine) {
        is(engine, json(box.plain, "n"), "box.plain -> ?", "7");
        is(engine, json(box.plain, "a", "b", 1), "box.plain #> ?", "20");
        is(engine, json(box.plain, "c").asString(), "CAST((box.plain ->> ?) AS VARCHAR)", "text");
        is(engine, json(box.plain, "a", "b", 0).asInteger(), "CAST((box.plain #>> ?) AS INTEGER)", 10);
        is(engine, json(box.doc, "n"), "box.doc[?]", "7");
        is(engine, json(box.doc, "a", "b"), "box.doc #> ?", "[10, 20]");
    }

    @Test
    @Covers("CORE-PG-03")
    void documentsAreAskedForWhatIsInThem(Engine engine) {
        is(engine, hasKey(box.doc, "c"), "box.doc ?? ?", true);
        is(engine, asked(ContainmentOperator.HAS_ALL, array(TEXT, "a", "x")), "box.doc ??& ARRAY[?, ?]", false);
        is(engine, asked(ContainmentOperator.HAS_ANY, array(TEXT, "a", "x")), "box.doc ??| ARRAY[?, ?]", true);
        is(engine, containsAll(box.doc, literal("{\"n\": 7}", JSONB)), "box.doc @> ?::JSONB", true);
        is(engine, containedBy(box.doc, literal("{\"n\": 7}", JSONB)), "box.doc <@ ?::JSONB", false);
        is(
                engine,
                box.doc.op("#-", array(TEXT, "a").cast(Types.array(TEXT))),
                "box.doc #- CAST(ARRAY[?] AS TEXT[])",
                "{\"c\": \"text\", \"n\": 7}");
        is(engine, asked(ContainmentOperator.PATH_EXISTS, path("$.a.b")), "box.doc @?? CAST(? AS jsonpath)", true);
        is(engine, asked(ContainmentOperator.PATH_MATCH, path("$.n > 9")), "box.doc @@ CAST(? AS jsonpath)", false);
    }

    private Expression<Boolean> asked(ContainmentOperator operator, Expression<?> what) {
        return related(box.doc, operator, what);
    }

    private static Expression<String> path(String path) {
        return literal(path).cast(Types.nativeType("jsonpath", String.class));
    }
}
