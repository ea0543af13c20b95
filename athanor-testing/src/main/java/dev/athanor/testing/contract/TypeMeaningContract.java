package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.JsonElement;
import dev.athanor.sql.ast.SqlConvertedType;
import dev.athanor.sql.ast.SqlConverter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.contract.TypeContract.Celsius;
import dev.athanor.testing.contract.TypeContract.CelsiusConverter;
import dev.athanor.testing.contract.TypeContract.Mood;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What types do beside keeping values: precisions, checks, conversions in Java and in SQL. The tests of a dialect
 * extend this and say {@code @OnDatabase}.
 */
public abstract class TypeMeaningContract {

    private final MetaData metadata = new MetaData();

    /** For the tests of a dialect. */
    protected TypeMeaningContract() {}

    /** {@return whether documents are taken apart} */
    protected boolean takesDocumentsApart() {
        return true;
    }

    /** {@return the name of a collation by which {@code a} and {@code A} are as the database says, or {@code null}} */
    protected abstract @Nullable String collation();

    /** {@return the check called ck_truth of a column called v, where truth values are numbers, or {@code null}} */
    protected abstract @Nullable String truthCheck();

    private <T> Column<T> made(Engine engine, SqlType<T> type) {
        Table table = Table.of("meant", metadata, column("id", INTEGER).primaryKey(), column("v", type));
        metadata.createAll(engine);
        return table.c("v", type.javaType());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <T> void store(Connection connection, Column<T> v, @Nullable T... values) {
        for (int i = 0; i < values.length; i++) {
            connection.execute(
                    insert(v.table()).set(v.table().c("id", Integer.class), i).set(v, values[i]));
        }
    }

    private static @Nullable Object raw(Connection connection) {
        return connection.execute(text("select v from meant where id = 0")).scalar();
    }

    private static String sql(SqlNode node, Engine engine) {
        return Compiled.of(node, engine.dialect()).sql();
    }

    @Test
    @Covers("CORE-TYP-02")
    void decimalsAreExactOrFloatingIfAskedFor(Engine engine) {
        Column<BigDecimal> v = made(engine, numeric(10, 2));

        assertThat(sql(new CreateTable(v.table()), engine)).contains("v NUMERIC(10, 2)");
        engine.run(c -> {
            store(c, v, new BigDecimal("12.5"), new BigDecimal("-0.01"));
            assertThat(c.scalars(select(v).orderBy(v.table().c("id"))).all())
                    .containsExactly(new BigDecimal("12.50"), new BigDecimal("-0.01"));
            Table floating =
                    Table.of("meant", new MetaData(), column("v", new NativeType<>("NUMERIC(10, 2)", Double.class)));
            Column<Double> read = floating.c("v", Double.class);
            assertThat(c.scalars(select(read).where(read.gt(1.0))).all()).containsExactly(12.5);
        });
    }

    @Test
    @Covers("CORE-TYP-03")
    void floatingPointNumbersHaveTheirDigits(Engine engine) {
        Table table = Table.of(
                "meant",
                metadata,
                column("a", Types.FLOAT),
                column("b", Types.floating(24)),
                column("c", Types.DOUBLE));
        metadata.createAll(engine);
        Column<Double> b = table.c("b", Double.class);

        engine.run(c -> {
            c.execute(insert(table).values(Map.of("a", 0.5, "b", -3.25, "c", 0.1)));
            assertThat(c.execute(select(table).where(b.lt(0.0))).one().values()).containsExactly(0.5, -3.25, 0.1);
        });
    }

    @Test
    @Covers("CORE-TYP-04")
    void textHasALengthAndACollation(Engine engine) {
        Column<String> v = made(engine, varchar(3));
        engine.run(c -> store(c, v, "abc", "ü€x"));
        engine.run(c -> assertThat(
                        c.scalars(select(v).orderBy(v.table().c("id"))).all())
                .containsExactly("abc", "ü€x"));
        String name = collation();
        if (name == null) {
            SqlType<String> any = Types.collated(varchar(5), "any");
            assertThatThrownBy(() -> engine.dialect().typeName(any))
                    .isInstanceOf(CompileException.class)
                    .hasMessageEndingWith("[C040]");
            return;
        }
        SqlType<String> caseless = Types.collated(varchar(5), name);
        String quoted = engine.dialect().identifiers().quote(name);
        Table table = Table.of("ordered", metadata, column("v", caseless));
        Column<String> w = table.c("v", String.class);
        metadata.createAll(engine);
        assertThat(sql(new CreateTable(table), engine))
                .isEqualTo("CREATE TABLE ordered (v VARCHAR(5) COLLATE " + quoted + ")");
        assertThat(sql(w.cast(caseless), engine)).startsWith("CAST(").endsWith("(5)) COLLATE " + quoted);
        engine.run(c -> {
            c.execute(insert(table).values(List.of(Map.of("v", "b"), Map.of("v", "A"), Map.of("v", "a"))));
            assertThat(c.scalars(select(w).where(w.eq("A")).orderBy(w)).all()).contains("A");
            assertThat(c.scalars(select(w.cast(caseless))).all()).contains("a", "A", "b");
        });
    }

    @Test
    @Covers("CORE-TYP-05")
    void truthIsOneOfTwo(Engine engine) {
        Column<Boolean> v = made(engine, Types.checkedBoolean("ck_truth"));
        Update<?> change = dev.athanor.sql.Sql.update(v.table()).set(v, parameter("p", BOOLEAN));

        engine.run(c -> {
            store(c, v, true, false, null);
            assertThat(c.scalars(select(v).orderBy(v.table().c("id"))).all())
                    .isEqualTo(Arrays.asList(true, false, null));
            for (Object given : List.of(1, 0, true, false)) {
                c.execute(change, Map.of("p", given));
                assertThat(c.scalars(select(v).distinct()).all())
                        .containsExactly(given.equals(1) || given.equals(true));
            }
            for (Object wrong : List.of("x", 7)) {
                assertThatThrownBy(() -> c.execute(change, Map.of("p", wrong)))
                        .isInstanceOf(ParameterException.class)
                        .hasMessageStartingWith("parameter :p is a BOOLEAN, Java's java.lang.Boolean, but was given a ")
                        .hasMessageEndingWith("convert the value first [E025]");
            }
        });
        String check = truthCheck();
        if (check != null) {
            assertThat(sql(new CreateTable(v.table()), engine)).contains(" " + check);
            assertThatThrownBy(() -> engine.run(c -> c.execute(text("update meant set v = 7"))))
                    .isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    @Covers("CORE-TYP-09")
    void identifiersAreTextOrDigitsIfAskedFor(Engine engine) {
        UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        Table table = Table.of(
                "meant",
                metadata,
                column("u", Types.UUID),
                column("t", Types.UUID_TEXT),
                column("v", Types.UUID_DIGITS));
        metadata.createAll(engine);
        Column<String> asText = table.c("t", String.class);
        Column<UUID> digits = table.c("v", UUID.class);

        engine.run(c -> {
            c.execute(insert(table).values(Map.of("u", id, "t", id.toString(), "v", id)));
            assertThat(c.execute(select(table).where(asText.eq(id.toString()), digits.eq(id)))
                            .one()
                            .values())
                    .containsExactly(id, id.toString(), id);
            assertThat(c.execute(text("select v from meant")).scalar()).isEqualTo("01890a5dac96774bbcceb302099a8057");
        });
        assertThat(new NativeType<>("UUID", UUID.class).sql()).isEqualTo("UUID");
    }

    @Test
    @Covers("CORE-TYP-10")
    void enumsAreStoredAsSaid(Engine engine) {
        EnumType<Mood> mood = EnumType.of(Mood.class, value -> value.name().substring(0, 1))
                .named("feeling")
                .ofLength(4);
        Column<Mood> v = made(engine, mood);

        engine.run(c -> {
            store(c, v, Mood.SAD);
            assertThat(c.scalar(select(v).where(v.eq(Mood.SAD)))).isEqualTo(Mood.SAD);
            assertThat(c.execute(text("select v from meant")).scalar()).hasToString("S");
        });
        boolean own = engine.dialect().has(Capability.ENUM_TYPES);
        if (own) {
            assertThat(engine.dialect().typeName(mood.inSchema("app"))).isEqualTo("app.feeling");
        }
        assertThat(engine.dialect().typeName(mood.asText())).isEqualTo("VARCHAR(4)");
        assertThat(engine.dialect().typeName(EnumType.of(Mood.class).asText())).isEqualTo("VARCHAR(5)");
        Table plain =
                Table.of("plain", new MetaData(), column("v", mood.asText().unchecked()));
        assertThat(sql(new CreateTable(plain), engine)).isEqualTo("CREATE TABLE plain (v VARCHAR(4))");
        assertThatThrownBy(() -> EnumType.of(Mood.class).ofLength(4))
                .isInstanceOf(SchemaException.class)
                .hasMessage("the enum mood has labels of 5 characters, which do not fit into 4; give it at least that"
                        + " many [S041]");
        metadata.dropAll(engine);
    }

    @Test
    @Covers("CORE-TYP-13")
    void documentsAreTakenApart(Engine engine) {
        Column<String> v = made(engine, Types.JSON);
        JsonElement a = json(v, "a");
        if (!takesDocumentsApart()) {
            assertThatThrownBy(() -> sql(select(a), engine)).hasMessageEndingWith("[C040]");
            return;
        }
        engine.run(c -> {
            store(c, v, "{\"a\": {\"b\": [10, 2.5, \"x\", true]}, \"k\": \"v\"}");
            assertThat(c.scalar(select(json(v, "k").asString()))).isEqualTo("v");
            assertThat(c.scalar(select(json(v, "a", "b", 0).asInteger()))).isEqualTo(10);
            assertThat(c.scalar(select(a.at("b", 1).asDouble()))).isEqualTo(2.5);
            assertThat(c.scalar(select(a.at("b", 1).asNumeric(6, 2)))).isEqualByComparingTo("2.5");
            assertThat(c.scalar(select(a.at("b").at(1).asNumeric()))).isEqualByComparingTo("2.5");
            assertThat(c.scalar(select(a.at("b", 3).asBoolean()))).isTrue();
            assertThat(String.valueOf(c.scalar(select(json(v, "a", "b").asJson())))
                            .replace(" ", ""))
                    .isEqualTo("[10,2.5,\"x\",true]");
        });
        assertThatThrownBy(() -> json(v, 1.5)).hasMessageEndingWith("[C047]");
        assertThat(Arrays.stream(Expression.class.getMethods()).map(java.lang.reflect.Method::getName))
                .doesNotContain("asString", "asInteger");
    }

    @Test
    @Covers("CORE-TYP-17")
    void typesThatAreNotKnownAreThoseOfTheOtherSide(Engine engine) {
        Column<Integer> v = made(engine, INTEGER);
        Expression<Object> unknown = literalColumn("v", Types.NULL);
        Table untyped = Table.of("untyped", new MetaData(), column("a", Types.NULL));

        assertThat((Object) unknown.plus(v).type()).isEqualTo(INTEGER);
        assertThat((Object) unknown.minus(literal(new BigDecimal(1))).type()).isEqualTo(Types.NUMERIC);
        engine.run(c -> {
            store(c, v, 7);
            assertThat(c.scalars(select(v).where(unknown.eq(7))).all()).containsExactly(7);
            assertThat(c.execute(select(unknown.plus(v).as("n")).selectFrom(v.table()))
                            .one()
                            .v1())
                    .isEqualTo(14);
        });
        assertThatThrownBy(() -> sql(new CreateTable(untyped), engine)).hasMessageEndingWith("[C055]");
        assertThat(Compiled.literal(unknown.isNull(), engine.dialect())).isEqualTo("v IS NULL");
        assertThatThrownBy(() -> Compiled.literal(unknown.eq(7), engine.dialect()))
                .isInstanceOf(CompileException.class)
                .hasMessage("a value of Java's java.lang.Integer is to be written as a literal, but the type it stands"
                        + " for is not known; bind it, or give it a type with literal(value, type) [C049]");
    }

    @Test
    @Covers("CORE-TYP-19")
    void typesOfTheUsersOwnStayWhatTheyAre(Engine engine) {
        SqlType<Celsius> plain = Types.converted(Types.DOUBLE, Celsius.class, CelsiusConverter.INSTANCE);
        SqlType<Celsius> type = plain.withVariant(
                Types.converted(INTEGER, Celsius.class, new TypeContract.CelsiusOf(2)),
                engine.dialect().name());
        Column<Celsius> v = made(engine, type);

        assertThat(engine.dialect().typeName(type)).isEqualTo("INTEGER");
        assertThat(v.plus(v).type()).isEqualTo(type);
        assertThat(max(v).type()).isEqualTo(type);
        assertThat(sql(v.eq(nothing()), engine)).isEqualTo("meant.v IS NULL");
        assertThat(Compiled.literal(v.eq(new Celsius(5)), engine.dialect())).isEqualTo("meant.v = 10");
        assertThat(Compiled.of(v.gt(new Celsius(5)), engine.dialect()).binds())
                .extracting(Bind::type)
                .isEqualTo(List.of(type));
        engine.run(c -> {
            store(c, v, new Celsius(20), null);
            assertThat(raw(c)).isEqualTo(40);
            assertThat(c.scalars(select(v).where(v.gt(new Celsius(5)))).all()).containsExactly(new Celsius(20));
            assertThat(c.scalar(select(max(v)))).isEqualTo(new Celsius(20));
            assertThat(c.scalar(select(v.plus(v)).where(v.isNotNull()))).isEqualTo(new Celsius(40));
            assertThat(c.execute(text("select v from meant where id = 0").columns(v))
                            .one()
                            .get(0))
                    .isEqualTo(new Celsius(20));
        });
    }

    private static @Nullable Celsius nothing() {
        return null;
    }

    /** Text that the database keeps in small letters and gives out in capital ones. */
    enum Cased implements SqlConverter<String> {
        INSTANCE;

        @Override
        public Expression<?> toDatabase(Expression<String> value) {
            return lower(value);
        }

        @Override
        public Expression<?> fromDatabase(Expression<String> column) {
            return upper(column);
        }
    }

    @Test
    @Covers({"CORE-TYP-22", "CORE-TYP-19"})
    void theDatabaseConvertsValuesAndColumns(Engine engine) {
        Column<String> v = made(engine, new SqlConvertedType<>(varchar(20), Cased.INSTANCE));
        Table meant = v.table();

        assertThat(sql(select(v).where(v.eq("A")).orderBy(v), engine))
                .isEqualTo("SELECT upper(meant.v) AS v FROM meant WHERE meant.v = lower(?) ORDER BY meant.v");
        assertThat(sql(v.in("A", "B"), engine)).isEqualTo("meant.v IN (lower(?), lower(?))");
        assertThat(sql(insert(meant).set(v, "A").withoutDefaults(), engine)).contains("VALUES (lower(?)");
        assertThat(Compiled.literal(v.in("A", "B").and(v.ne("C")), engine.dialect()))
                .isEqualTo("meant.v IN (lower('A'), lower('B')) AND meant.v != lower('C')");
        assertThat(Compiled.describe(v.eq("A"), engine.dialect())).isEqualTo("meant.v = lower(:v_1)");
        assertThat(sql(select(select(v).subquery("s").c("v")), engine))
                .isEqualTo("SELECT upper(s.v) AS v FROM (SELECT meant.v AS v FROM meant) AS s");
        engine.run(c -> {
            store(c, v, "MiXed", null);
            assertThat(raw(c)).isEqualTo("mixed");
            assertThat(c.scalars(select(v).where(v.in("MIXED", "other"))).all()).containsExactly("MIXED");
            assertThat(c.scalar(select(v.as("label")).where(v.eq("mIxEd")))).isEqualTo("MIXED");
            c.insertMany(
                    meant,
                    List.of(meant.c("id"), v),
                    List.of(new Object[] {5, "Ab"}, new Object[] {6, "Cd"}),
                    List.of());
            assertThat(c.execute(text("select v from meant where id > 4 order by id"))
                            .scalars(String.class)
                            .all())
                    .containsExactly("ab", "cd");
            if (engine.dialect().has(Capability.INSERT_RETURNING)) {
                assertThat(c.execute(insert(meant)
                                        .set(meant.c("id", Integer.class), 9)
                                        .set(v, "Xy")
                                        .returning(v))
                                .one()
                                .v1())
                        .isEqualTo("XY");
            }
        });
        assertThat(function("f", VARCHAR, v).type()).isEqualTo(VARCHAR);
    }
}
