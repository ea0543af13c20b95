package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.array;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tableValued;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.typeCoerce;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.TEXT;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.engine.execute.CacheStatistics;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Nodes;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.ResultColumn;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.DropTable;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.TypeConverter;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What becomes of a statement on its way to the database: text, parameters, columns; and how users change that. */
abstract class CompilingRunContract extends SelectRunContract {

    /** For {@link LanguageRunContract}. */
    CompilingRunContract() {}

    /** Parameters are question marks to the driver and names to people; one used twice is bound twice. */
    @Test
    @Covers("CORE-CMP-02")
    protected void parametersAreQuestionMarks() {
        Expression<Integer> low = literal(5);
        Select<?> twice = select(ID).where(X.gt(low), X.lt(low.plus(10)));

        assertThat(sql(twice)).isEqualTo("SELECT t.id FROM t WHERE t.x > ? AND t.x < ? + ?");
        assertThat(twice).hasToString("SELECT t.id FROM t WHERE t.x > :param_1 AND t.x < :param_1 + :param_2");
        assertThat(Compiled.of(twice, dialect()).binds())
                .extracting(Bind::value)
                .isEqualTo(List.of(5, 5, 10));
        assertThat(rows(twice)).containsExactly(1);
        assertThat(rows(text("select id from t where x > :low and x < :low + 10 and name not like '%:x%'")
                        .bind("low", 5)
                        .columns(ID)))
                .containsExactly(1);
        assertThat(rows(select(ID)
                        .where(ID.eq(parameter("a", INTEGER)).and(X.gt(parameter("a", INTEGER))))
                        .params(Map.of("a", 2))))
                .containsExactly(2);
    }

    /** A list is written when the statement runs, with as many places as it has values, of its own type. */
    @Test
    @Covers("CORE-CMP-04")
    protected void listsAreWrittenOnRunning() {
        LocalDate leap = LocalDate.of(2024, 2, 29);
        Compiled compiled = Compiled.of(ID.in(1, 2), dialect());
        List<Bind<?>> three = CacheKey.of(ID.in(4, 5, 6)).binds();

        assertThat(compiled.expanding()).isTrue();
        assertThat(compiled.sql()).isEqualTo("t.id IN (?, ?)");
        assertThat(compiled.sql(compiled.binds(three))).isEqualTo("t.id IN (?, ?, ?)");
        assertThat(compiled.binds(three)).extracting(Bind::value).isEqualTo(List.of(List.of(4, 5, 6)));
        assertThat(Compiled.literal(ID.in(4, 5), dialect())).isEqualTo("t.id IN (4, 5)");
        engine().clearCache();
        CacheStatistics before = engine().cacheStatistics();
        assertThat(rows(select(ID).where(BORN.in(leap)))).containsExactly(1);
        assertThat(rows(select(ID).where(BORN.in(leap, leap.plusYears(9), leap.plusDays(1)))))
                .containsExactly(1);
        assertThat(rows(select(ID).where(BORN.in(List.of())))).isEmpty();
        assertThat(engine().cacheStatistics().misses()).isEqualTo(before.misses() + 1);
        assertThat(engine().cacheStatistics().hits()).isEqualTo(before.hits() + 2);
    }

    /** The text of the last lengths is kept: the same lengths take it, others have their own, whatever came between. */
    @Test
    protected void listsOfAnyLengthFindTheirOwnRows() {
        assertThat(among(List.of(1), List.of(1, 2, 3))).containsExactly(1);
        assertThat(among(List.of(3), List.of(1, 2, 3))).as("as long as before").containsExactly(3);
        assertThat(among(List.of(1, 2), List.of(2, 3)))
                .as("four values again, split otherwise")
                .containsExactly(2);
        assertThat(among(List.of(2, 3, 1), List.of(3))).containsExactly(3);
        assertThat(among(List.of(), List.of(1, 2, 3))).isEmpty();
        assertThat(among(List.of(1, 2, 3), List.of(1, 3, 2))).containsExactly(1, 2, 3);
    }

    private List<Object> among(List<Integer> some, List<Integer> others) {
        return List.copyOf(rows(select(ID).where(ID.in(some), ID.in(others)).orderBy(ID)));
    }

    /** A list cannot be bound for many rows at once: each would have a text of its own. */
    @Test
    @Covers("CORE-CMP-05")
    protected void listsAreNotBoundInBatches() {
        var listed = update(T).set(X, parameter("v", INTEGER)).where(NAME.in("nobody", "no one"));
        try (Connection connection = engine().connect()) {
            if (Compiled.of(listed, engine().dialect()).expanding()) {
                assertThatThrownBy(() -> connection.execute(listed, List.of(Map.of("v", 1), Map.of("v", 2))))
                        .isInstanceOf(ParameterException.class)
                        .hasMessageEndingWith("run the statement once for each row [E026]");
            } else {
                // An array is one parameter, so it can.
                assertThat(connection
                                .execute(listed, List.of(Map.of("v", 1), Map.of("v", 2)))
                                .rowCount())
                        .isZero();
            }
        }
    }

    /** A value alone is of its type to the database, and so is a NULL. */
    @Test
    @Covers("CORE-CMP-06")
    protected void parametersKeepTheirTypes() {
        LocalDate day = LocalDate.of(2026, 1, 2);

        assertThat(rows(select(List.of(
                        literal(1).as("a"),
                        literal("x").as("b"),
                        literal(2.5).as("c"),
                        literal(true).as("d"),
                        literal(day).as("e"),
                        literal(7L).as("f")))))
                .containsExactly(row(1, "x", 2.5, true, day, 7L));
        assertThat((BigDecimal)
                        rows(select(literal(new BigDecimal("1.5")).as("v"))).get(0))
                .isEqualByComparingTo("1.5");
        assertThat(rows(select(literal(1).plus(literal(2)).as("v")))).containsExactly(3);
        assertThat(rows(select(
                        literal(null, INTEGER).as("v"), literal(null, TEXT).as("w"))))
                .containsExactly(row(null, null));
        assertThat(rows(select(ID).where(literal(day).gt(BORN)).orderBy(ID))).containsExactly(1, 2);
    }

    /** What a database lacks, and what means nothing, is refused before anything is sent. */
    @Test
    @Covers("CORE-CMP-07")
    protected void whatCannotBeWrittenIsRefused() {
        Table untyped = Table.of("nt", new MetaData(), column("n", dev.athanor.sql.type.Types.NULL));
        Table lone = Table.of("lone", new MetaData(), column("id", INTEGER));

        refused(
                () -> rows(select(X.tryCast(INTEGER))),
                dialect().name() + " has no TRY_CAST; test the value with"
                        + " regexpMatch(...) before the cast [C040]");
        refused(() -> sql(new CreateTable(untyped)), "[C055]");
        refused(() -> rows(select(ID).join(lone)), "give join(...) a condition [C012]");
        refused(() -> rows(select(ID).orderBy("nope")), "[C014]");
    }

    /** What a result has is known by name, by position and by what was selected. */
    @Test
    @Covers("CORE-CMP-08")
    protected void resultsAreKnownByWhatWasSelected() {
        Expression<Integer> next = X.plus(1);
        Select<?> statement = select(List.of(ID, U_ID, next.as("n"), count()))
                .join(U)
                .groupBy(ID, U_ID, X)
                .orderBy(U_ID);

        assertThat(Compiled.of(statement, dialect()).columns())
                .isEqualTo(List.of(
                        new ResultColumn("id", INTEGER), new ResultColumn("id_1", INTEGER),
                        new ResultColumn("n", INTEGER), new ResultColumn("count_1", count().type())));
        try (Connection connection = engine().connect()) {
            Row row = (Row) connection.execute(statement.limit(1)).one();
            assertThat(row.names()).containsExactly("id", "id_1", "n", "count_1");
            assertThat(row.require(ID)).isEqualTo(1);
            assertThat(row.require(U_ID)).isEqualTo(1);
            assertThat(row.require("n", Integer.class)).isEqualTo(11);
            assertThat(row.get(3)).isEqualTo(1L);
        }
    }

    /** The shape of a statement is all but its values: what is written or read differently has another. */
    @Test
    @Covers("CORE-CCH-01")
    protected void shapesAreAllButValues() {
        Table same = Table.of("t", new MetaData(), column("id", INTEGER));

        assertThat(CacheKey.of(X.eq(5))).isEqualTo(CacheKey.of(X.eq(9)));
        assertThat(CacheKey.of(X.in(1))).isEqualTo(CacheKey.of(X.in(1, 2, 3)));
        assertThat(CacheKey.of(select(ID).limit(1)))
                .isEqualTo(CacheKey.of(select(ID).limit(7)));
        assertThat(CacheKey.of(text("select :a").bind("a", 1)))
                .isEqualTo(CacheKey.of(text("select :a").bind("a", 2)));
        assertThat(CacheKey.of(literal(5))).isNotEqualTo(CacheKey.of(literal("a")));
        assertThat(CacheKey.of(X.eq(5))).isNotEqualTo(CacheKey.of(X.eq((Integer) null)));
        assertThat(CacheKey.of(text("select 1"))).isNotEqualTo(CacheKey.of(text("select 2")));
        assertThat(CacheKey.of(select(same.c("id")))).isNotEqualTo(CacheKey.of(select(ID)));
        assertThat(CacheKey.of(select(T.as("a").c("id"))))
                .isEqualTo(CacheKey.of(select(T.as("a").c("id"))));
    }

    /** Compiled statements are shared by all threads, apart for batches, and as many as was said. */
    @Test
    @Covers("CORE-CCH-02")
    protected void compiledStatementsAreShared() throws Exception {
        engine().clearCache();
        CacheStatistics before = engine().cacheStatistics();
        assertThat(rows(select(NAME).where(ID.eq(1)))).containsExactly("ann");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int id = 1 + i % 2;
                work.add(() -> rows(select(NAME).where(ID.eq(id))).get(0) + " " + id);
            }
            for (Future<Object> done : threads.invokeAll(work)) {
                assertThat(done.get()).isIn("ann 1", "Bob 2");
            }
        } finally {
            threads.shutdown();
        }
        assertThat(engine().cacheStatistics().misses()).isEqualTo(before.misses() + 1);
        assertThat(engine().cacheStatistics().hits()).isEqualTo(before.hits() + 40);
        for (int i = 0; i < 520; i++) {
            assertThat(rows(text("select " + i).columns(ID))).containsExactly(i);
        }
        assertThat(engine().cacheStatistics().size()).isLessThanOrEqualTo(500);
    }

    /** Each map of schemas has texts of its own, in the one cache, which does not grow with the number of tenants. */
    @Test
    @Covers("CORE-CCH-02")
    protected void mapsOfSchemasShareTheCache() {
        engine().clearCache();
        CacheStatistics before = engine().cacheStatistics();
        Update<Row> change = update(T).set(X, parameter("v", INTEGER)).where(ID.eq(-1));
        for (int i = 0; i < 3; i++) {
            Engine ofTenant = engine().withSchemas(Map.of("tenant", "t" + i % 2));
            try (Connection connection = ofTenant.connect()) {
                assertThat(connection.scalars(select(NAME).where(ID.eq(1))).all())
                        .containsExactly("ann");
            }
        }
        CacheStatistics tenants = engine().cacheStatistics();
        assertThat(tenants.misses() - before.misses()).isEqualTo(2);
        assertThat(tenants.hits() - before.hits()).isEqualTo(1);
        assertThat(rows(select(NAME).where(ID.eq(1)))).containsExactly("ann");
        assertThat(engine().cacheStatistics().misses() - before.misses()).isEqualTo(3);
        engine().run(c -> {
            c.execute(change, Map.of("v", 1));
            c.execute(change, List.of(Map.of("v", 1), Map.of("v", 2)));
            c.execute(change, Map.of("v", 3));
        });
        assertThat(engine().cacheStatistics().size()).isBetween(4L, 5L);
        for (int i = 0; i < 600; i++) {
            try (Connection connection =
                    engine().withSchemas(Map.of("tenant", "m" + i)).connect()) {
                assertThat(connection.scalars(select(ID).where(ID.eq(1))).all()).hasSize(1);
            }
        }
        assertThat(engine().cacheStatistics().size()).isLessThanOrEqualTo(500);
    }

    /** A converter that is equal to itself only. */
    private static final class Own implements TypeConverter<Integer, Integer> {

        private final int added;

        Own(int added) {
            this.added = added;
        }

        @Override
        public Integer toDatabase(Integer value) {
            return value + added;
        }

        @Override
        public Integer fromDatabase(Integer value) {
            return value - added;
        }
    }

    private static Insert<?> children(int... ids) {
        return insert(U)
                .values(Arrays.stream(ids)
                        .mapToObj(id -> Map.of("id", id, "x", -id))
                        .toList());
    }

    /**
     * There is no statement without a shape: rows in one INSERT count, types are equal as they say, nodes show their
     * parts; only definitions, which come once, are not kept.
     */
    @Test
    @Covers("CORE-CCH-04")
    protected void everyStatementHasAShape() {
        assertThat(CacheKey.of(children(1, 2)))
                .isEqualTo(CacheKey.of(children(3, 4)))
                .isNotEqualTo(CacheKey.of(children(1)))
                .isNotEqualTo(CacheKey.of(children(1, 2, 3)));
        engine().clearCache();
        for (int added : List.of(1, 2)) {
            SqlType<Integer> own = Types.converted(INTEGER, Integer.class, new Own(added));
            assertThat(rows(select(typeCoerce(X, own).as("v")).where(ID.eq(1)))).containsExactly(10 - added);
        }
        assertThat(engine().cacheStatistics().size()).isEqualTo(2);
        CacheStatistics before = engine().cacheStatistics();
        Table made = Table.of("made_once", new MetaData(), column("id", INTEGER));
        engine().run(c -> {
            c.execute(new CreateTable(made));
            c.execute(new DropTable(made));
        });
        assertThat(engine().cacheStatistics()).isEqualTo(before);
    }

    /** What was compiled tells its text, its parameters by name and value, and the columns that it returns. */
    @Test
    @Covers("CORE-CMP-01")
    protected void compiledStatementsTellAll() {
        Select<?> waiting = select(ID, NAME).where(X.gt(parameter("low", INTEGER)), NAME.ne("Bob"));
        Compiled compiled = Compiled.of(waiting, dialect());
        Insert<?> returning = insert(U).set(UX, 1).returning(UX.as("n"));

        assertThat(compiled.sql()).isEqualTo("SELECT t.id, t.name FROM t WHERE t.x > ? AND t.name != ?");
        assertThat(compiled.binds()).extracting(Bind::name).containsExactly("low", "name");
        assertThat(compiled.binds()).extracting(Bind::kind).containsExactly(Bind.Kind.REQUIRED, Bind.Kind.VALUE);
        assertThat(Compiled.of(waiting.params(Map.of("low", 7)), dialect()).binds())
                .extracting(Bind::value)
                .isEqualTo(List.of(7, "Bob"));
        assertThat(compiled.columns()).extracting(ResultColumn::name).containsExactly("id", "name");
        assertThat(compiled.columnTypes()).isEqualTo(List.of(INTEGER, NAME.type()));
        assertThat(Compiled.of(update(U).set(UX, 1), dialect()).columns()).isEmpty();
        if (dialect().has(Capability.INSERT_RETURNING)) {
            assertThat(Compiled.of(returning, dialect()).columns())
                    .extracting(ResultColumn::name)
                    .containsExactly("n");
        }
        assertThat(waiting)
                .hasToString("SELECT t.id, t.name FROM t WHERE t.x > :low AND t.name != :name_1")
                .asString()
                .isEqualTo(Compiled.describe(waiting, Dialect.STANDARD));
        assertThat(select(array(INTEGER, 1).as("a"))).hasToString("SELECT ARRAY[:param_1] AS a");
        assertThat(rows(waiting.params(Map.of("low", 7)))).containsExactly(row(1, "ann"));
    }

    /** A node of the user's own: it says its parts and how it is written. */
    private record Doubled(Expression<Integer> operand) implements Expression<Integer> {

        @Override
        public SqlType<Integer> type() {
            return INTEGER;
        }

        @Override
        public Doubled traverse(Traversal walk) {
            return new Doubled(walk.node(operand));
        }

        @Override
        public void render(SqlWriter out) {
            out.sql("abs(").node(operand).sql(") * 2");
        }
    }

    /** A node of one's own runs as any other; a dialect may write any node, function, type or DDL its own way. */
    @Test
    @Covers("CORE-EXT-01")
    protected void nodesOfOnesOwnAreRun() {
        Dialect own = Dialect.extending(dialect())
                .render(Doubled.class, (node, out) -> out.node(node.operand()).sql(" << 1"))
                .render(
                        Comparison.class,
                        (node, out) -> out.sql("same(")
                                .node(node.left())
                                .sql(", ")
                                .node(node.right())
                                .sql(")"))
                .function("lower", "lcase")
                .type("INTEGER", type -> "INT4")
                .render(CreateTable.class, (node, out) -> {
                    out.sql("/* made */ ");
                    node.render(out);
                })
                .build();
        Select<?> doubled = select(ID).where(new Doubled(X).eq(40));

        assertThat(rows(doubled)).containsExactly(2);
        assertThat(sql(doubled)).isEqualTo("SELECT t.id FROM t WHERE abs(t.x) * 2 = ?");
        assertThat(Compiled.of(new Doubled(X), own).sql()).isEqualTo("t.x << 1");
        assertThat(Compiled.of(X.eq(ID), own).sql()).isEqualTo("same(t.x, t.id)");
        assertThat(Compiled.of(dev.athanor.sql.Sql.lower(NAME), own).sql()).isEqualTo("lcase(t.name)");
        assertThat(Compiled.of(new CreateTable(U), own).sql()).startsWith("/* made */ CREATE TABLE u (id ");
        assertThat(Compiled.of(new CreateTable(U), own).sql()).contains("t_id INT4");
        assertThat(sql(X.eq(ID))).isEqualTo("t.x = t.id");
        assertThat(CacheKey.of(new Doubled(X)))
                .isEqualTo(CacheKey.of(new Doubled(X)))
                .isNotEqualTo(CacheKey.of(new Doubled(ID)));
    }

    /** The parts of a statement are walked in order, and replaced; what nothing was replaced in stays the same. */
    @Test
    @Covers("CORE-EXT-03")
    protected void partsAreWalkedAndReplaced() {
        Select<?> statement = select(ID).where(X.eq(10));
        List<SqlNode> parts = Nodes.all(X.plus(1).eq(literal(11)));

        assertThat(parts.stream().map(part -> part.getClass().getSimpleName()))
                .containsExactly("Comparison", "Arithmetic", "Column", "Bind", "Bind");
        assertThat(Nodes.all(statement)).contains(ID, X).anyMatch(Comparison.class::isInstance);
        assertThat(rows(Nodes.replace(statement, part -> part == X ? ID.times(5) : null)))
                .containsExactly(2);
        assertThat(Nodes.replace(statement.whereConditions().get(0), part -> null))
                .isEqualTo(statement.whereConditions().get(0));
        // A part that stands for itself is not walked into.
        assertThat(rows(Nodes.replace(statement, part -> part instanceof Comparison ? part : part == X ? ID : null)))
                .containsExactly(1);
        assertThat(rows(statement)).containsExactly(1);
    }

    /** Who reads from sources that nothing joins is told so. */
    @Test
    @Covers("CORE-FROM-09")
    protected void productsAreToldOf() {
        Select<?> product = select(ID, U_ID);
        var lateral = select(UX).where(T_ID.eq(ID)).lateral("l");
        var numbers = tableValued(function("f", INTEGER, X), "n", column("v", INTEGER));

        assertThat(rows(product)).hasSize(9);
        assertThat(warnings(product))
                .containsExactly(
                        "the statement reads from u and from [t], which no condition joins, so each row of one meets every row"
                                + " of the other; join them, or say that it is meant with crossJoin(...)");
        assertThat(warnings(product.where(T_ID.eq(ID)))).isEmpty();
        assertThat(warnings(select(ID, U_ID).join(U))).isEmpty();
        assertThat(warnings(select(ID).join(U, trueValue()))).isEmpty();
        assertThat(warnings(select(ID, lateral.c("x")))).isEmpty();
        assertThat(warnings(select(ID, numbers.c("v")))).isEmpty();
        assertThat(warnings(update(T).set(X, UX))).hasSize(1);
        assertThat(warnings(update(T).set(X, UX).where(T_ID.eq(ID)))).isEmpty();
        assertThat(warnings(delete(T).where(UX.gt(5)))).hasSize(1);
        assertThat(warnings(delete(T).where(T_ID.eq(ID), UX.gt(5)))).isEmpty();
    }

    private static List<String> warnings(SqlNode statement) {
        return Compiled.of(statement, Dialect.STANDARD).warnings();
    }

    /** A comparison is an expression, not a truth value; what is equal in Java is the same column. */
    @Test
    @Covers("CORE-OPS-04")
    protected void comparisonsAreExpressions() {
        assertThat(X.eq(1)).isInstanceOf(Expression.class).isNotEqualTo(X.eq(1));
        assertThat(X.eq(ID)).isEqualTo(X.eq(ID));
        assertThat(T.c("x")).isSameAs(X).isNotEqualTo(UX).isNotEqualTo(T.as("a").column(X));
        assertThat(List.of(ID, X).contains(X)).isTrue();
        assertThat(rows(select(ID).where(X.ne(10), X.ge(20), X.le(20), X.gt(19), X.lt(21))))
                .containsExactly(2);
        assertThat(literal("a", VARCHAR).eq("a")).isInstanceOf(Comparison.class);
    }
}
