package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.result.Changes;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefault;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is known of an INSERT or UPDATE once it was run, on every database. The tests of a dialect extend this and say
 * {@code @OnDatabase}.
 */
public abstract class ChangeFactsContract {

    private final AtomicInteger counter = new AtomicInteger();
    private final MetaData metadata = new MetaData();
    private final Table notes = Table.of(
            "note",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("body", varchar(20)),
            column("kind", varchar(20)).defaultValue("plain"),
            column("number", INTEGER).onInsert(ColumnDefault.by(counter::incrementAndGet)),
            column("shout", varchar(20)).onInsert(ColumnDefault.sql(upper(literal("hey")))),
            column("stock", INTEGER).serverDefault("7"),
            column("changed", varchar(20)).onUpdate(ColumnDefault.sql(upper(literal("new")))));
    private final Table places = Table.of(
            "place",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("name", varchar(20)),
            column("pos", INTEGER).onInsert(ColumnDefault.from(ChangeFactsContract::next)),
            column("label", varchar(40))
                    .onInsert(ColumnDefault.from(row -> row.column().name() + " of " + row.get("name"))));

    private final Column<Integer> id = notes.c("id", Integer.class);
    private final Column<String> body = notes.c("body", String.class);
    private final Column<String> kind = notes.c("kind", String.class);
    private final Column<Integer> number = notes.c("number", Integer.class);
    private final Column<String> shout = notes.c("shout", String.class);
    private final Column<Integer> stock = notes.c("stock", Integer.class);
    private final Column<String> changed = notes.c("changed", String.class);

    /** For the tests of a dialect. */
    protected ChangeFactsContract() {}

    /** {@return whether NULL as the key of a row makes the database count one} */
    protected boolean countsWhereNullIsGiven() {
        return false;
    }

    @BeforeEach
    void create(Engine engine) {
        counter.set(0);
        metadata.createAll(engine);
    }

    private static Integer next(ColumnDefault.RowValues row) {
        Column<Integer> pos = row.column().table().c("pos", Integer.class);
        Integer next = row.query(select(coalesce(max(pos), literal(0)).plus(10)).scalarSubquery(Integer.class));
        return next == null ? 0 : next;
    }

    private static Changes run(Connection connection, Statement<?> statement) {
        return connection.execute(statement).changes();
    }

    private Map<String, @Nullable Object> stored(Connection connection, Object key) {
        return connection
                .execute(select(notes).where(id.eq((Integer) key)))
                .mappings()
                .one();
    }

    /** The key comes back with the row or from the driver; one that is given is told as it was given. */
    @Test
    @Covers("CORE-INS-09")
    protected void keysComeBackHoweverTheDatabaseTellsThem(Engine engine, SqlRecorder recorder) {
        engine.run(c -> {
            recorder.clear();
            Changes made = run(c, insert(notes).set(body, "x"));
            boolean returned = recorder.sql().get(0).contains("RETURNING");
            assertThat(returned).isEqualTo(engine.dialect().has(Capability.IMPLICIT_RETURNING));
            Object key = made.insertedPrimaryKey().require(id);
            assertThat(stored(c, key)).containsEntry("body", "x");
            assertThat(made.generatedKey()).isEqualTo(returned ? null : key);
            assertThat(run(c, insert(notes).set(id, 77)).insertedPrimaryKey().get(id))
                    .isEqualTo(77);
            assertThat(run(c, insert(notes).set(body, "y").inline())
                            .insertedPrimaryKey()
                            .get(id))
                    .isNull();

            recorder.clear();
            Changes batch = c.execute(insert(notes), List.of(Map.of("body", "p"), Map.of("body", "q")))
                    .changes();
            assertThat(recorder.sql()).noneMatch(sql -> sql.contains("RETURNING"));
            assertThat(batch.insertedPrimaryKeys())
                    .extracting(row -> row.get(id))
                    .containsExactly(null, null);
        });
    }

    /** A key given as NULL is counted by the database where it counts, and refused where it does not. */
    @Test
    @Covers("CORE-INS-09")
    protected void nullAsAKeyIsCountedOrRefused(Engine engine) {
        Insert<Row> withoutKey = insert(notes).values(nullKey());
        if (countsWhereNullIsGiven()) {
            engine.run(c -> {
                Object key = run(c, withoutKey).insertedPrimaryKey().require(id);
                assertThat(stored(c, key)).containsEntry("body", "n");
            });
        } else {
            assertThatThrownBy(() -> engine.run(c -> {
                        Changes unused = run(c, withoutKey);
                    }))
                    .isInstanceOf(DatabaseException.class);
        }
    }

    private static Map<String, @Nullable Object> nullKey() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", null);
        values.put("body", "n");
        return values;
    }

    /** What the database makes is told where INSERT returns rows, for one row and for each of several. */
    @Test
    @Covers({"CORE-INS-10", "CORE-RES-22"})
    protected void defaultsOfTheDatabaseComeBackWhereTheyCan(Engine engine) {
        Insert<Row> asking = insert(notes).returnDefaults(kind);
        engine.run(c -> {
            Changes one = run(c, asking.set(body, "x"));
            Changes several = c.execute(asking, List.of(Map.of("body", "z"), Map.of("body", "a"), Map.of("body", "m")))
                    .changes();
            if (!engine.dialect().has(Capability.INSERT_RETURNING)) {
                assertThat(one.returnedDefaults()).isNull();
                assertThat(several.returnedDefaultsRows()).isEmpty();
                return;
            }
            Integer key = one.insertedPrimaryKey().require(id);
            assertThat(one.returnedDefaultsRows().get(0).asMap())
                    .isEqualTo(Map.of("id", key, "kind", "plain", "shout", "HEY", "stock", 7));

            assertThat(several.returnedDefaultsRows())
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(row.get(stock)).isEqualTo(7));
            List<String> bodies = List.of("z", "a", "m");
            for (int i = 0; i < 3; i++) {
                Integer own = several.insertedPrimaryKeys().get(i).require(id);
                assertThat(several.returnedDefaultsRows().get(i).get(id)).isEqualTo(own);
                assertThat(stored(c, own)).containsEntry("body", bodies.get(i));
            }
        });
        assertThatThrownBy(() -> asking.returning(id)).hasMessageEndingWith("[C061]");
        assertThatThrownBy(() -> insert(notes).returning(id).returnDefaults()).hasMessageEndingWith("[C061]");
    }

    /** What the engine made before is told apart from what the database made and nobody knows. */
    @Test
    @Covers({"CORE-INS-12", "CORE-DEF-01", "CORE-RES-20"})
    protected void valuesAreKnownByWhoMadeThem(Engine engine) {
        engine.run(c -> {
            Changes insert = run(c, insert(notes).set(body, "x"));
            assertThat(insert.isInsert()).isTrue();
            assertThat(insert.isUpdate()).isFalse();
            assertThat(insert.prefetchedColumns()).containsExactly(kind, number);
            assertThat(insert.postfetchedColumns()).containsExactly(shout, stock);
            assertThat(insert.hasPostfetchedColumns()).isTrue();
            assertThat(insert.lastParameters()).isEqualTo(Map.of("body", "x", "kind", "plain", "number", 1));
            Changes given = run(c, insert(notes).set(body, "y").set(number, 5).setNull(kind));
            assertThat(given.prefetchedColumns()).isEmpty();
            assertThat(given.lastParameters())
                    .hasSize(3)
                    .containsAllEntriesOf(Map.of("body", "y", "number", 5))
                    .containsEntry("kind", null);
            assertThat(stored(c, given.insertedPrimaryKey().require(id))).containsEntry("kind", null);

            Changes batch = c.execute(insert(notes), List.of(Map.of("body", "p"), Map.of("body", "q")))
                    .changes();
            assertThat(batch.prefetchedColumns()).containsExactly(kind, number);
            assertThat(batch.parameterRows())
                    .extracting(row -> row.get("number"))
                    .containsExactly(2, 3);
            assertThat(batch.lastParameters()).containsEntry("body", "q");
        });
    }

    /** Changes tell how many rows they matched, and which values they were given or made themselves. */
    @Test
    @Covers("CORE-RES-20")
    protected void changesAreCountedAndTellWhatTheySet(Engine engine) {
        engine.run(c -> {
            c.execute(insert(notes)
                    .values(List.of(
                            Map.of("id", 1, "body", "x"), Map.of("id", 2, "body", "x"), Map.of("id", 3, "body", "y"))));
            var same = c.execute(update(notes).set(body, "x").where(body.eq("x")));
            assertThat(same.rowCount()).isEqualTo(2);
            Changes update = same.changes();
            assertThat(update.isUpdate()).isTrue();
            assertThat(update.isInsert()).isFalse();
            assertThat(update.prefetchedColumns()).isEmpty();
            assertThat(update.postfetchedColumns()).containsExactly(changed);
            assertThat(update.lastParameters()).isEqualTo(Map.of("body", "x"));
            assertThat(c.execute(select(id)).rowCount()).isEqualTo(-1);
            assertThat(run(c, select(id)).isInsert()).isFalse();
            assertThatThrownBy(() -> run(c, select(id)).prefetchedColumns()).hasMessageEndingWith("[E070]");
            assertThatThrownBy(() -> run(c, text("select 1")).lastParameters()).hasMessageEndingWith("[E070]");

            var summed = c.execute(
                    update(notes).where(id.eq(parameter("key", INTEGER))),
                    List.of(
                            Map.of("key", 1, "body", "p"),
                            Map.of("key", 9, "body", "q"),
                            Map.of("key", 2, "body", "r")));
            assertThat(summed.rowCount()).isEqualTo(2);
            assertThat(summed.changes().parameterRows())
                    .extracting(row -> row.get("body"))
                    .containsExactly("p", "q", "r");
        });
    }

    /** Only an INSERT of one row that returns nothing itself has a key to tell; each other case says why not. */
    @Test
    @Covers("CORE-RES-21")
    protected void keysAreToldOfSingleRowsOnly(Engine engine) {
        Table pairs = Table.of(
                "pair",
                new MetaData(),
                column("a", INTEGER).primaryKey(),
                column("b", INTEGER).primaryKey());
        pairs.metadata().createAll(engine);
        engine.run(c -> {
            Insert<Row> pair = insert(pairs).set(pairs.c("b", Integer.class), 2).set(pairs.c("a", Integer.class), 1);
            assertThat(run(c, pair).insertedPrimaryKey().asMap().entrySet().toString())
                    .isEqualTo("[a=1, b=2]");
            refused(
                    () -> c.execute(insert(notes), List.of(Map.of("body", "p"), Map.of("body", "q")))
                            .insertedPrimaryKey(),
                    "the insert was run for several rows; ask for changes().insertedPrimaryKeys()");
            refused(() -> run(c, text("select 1")).insertedPrimaryKey(), "the statement is a text, of which only");
            refused(() -> run(c, select(id)).insertedPrimaryKey(), "the statement is neither INSERT nor UPDATE");
            refused(() -> run(c, update(notes).set(body, "x")).insertedPrimaryKey(), "the statement is no INSERT");
            if (engine.dialect().has(Capability.INSERT_RETURNING)) {
                refused(
                        () -> run(c, insert(notes).set(body, "r").returning(id)).insertedPrimaryKey(),
                        "the insert returns rows itself; name the key in returning(...)");
            }
        });
    }

    private static void refused(ThrowingCallable call, String reason) {
        assertThatThrownBy(call)
                .isInstanceOf(ResultException.class)
                .hasMessageStartingWith("there is no key to tell: " + reason)
                .hasMessageEndingWith("[E022]");
    }

    /** A default may look at the row that it is for, at its own column, and into the database. */
    @Test
    @Covers("CORE-DEF-02")
    protected void defaultsSeeTheirRowAndTheDatabase(Engine engine) {
        Column<String> name = places.c("name", String.class);
        Column<Integer> pos = places.c("pos", Integer.class);
        engine.run(c -> {
            c.execute(insert(places).set(name, "a"));
            c.execute(insert(places).set(name, "b"));
            c.execute(insert(places).values(List.of(Map.of("name", "c"), Map.of("name", "d"))));
            assertThat(c.execute(select(name, pos, places.c("label", String.class))
                                    .orderBy(places.c("id")))
                            .map(row -> Arrays.<@Nullable Object>asList(row.v1(), row.v2(), row.v3()))
                            .all())
                    .containsExactly(
                            List.of("a", 10, "label of a"),
                            List.of("b", 20, "label of b"),
                            List.of("c", 30, "label of c"),
                            List.of("d", 30, "label of d"));
        });
        // It begins the transaction that the row is part of.
        try (Connection c = engine.connect()) {
            c.execute(insert(places).set(name, "e"));
            assertThat(c.inTransaction()).isTrue();
        }
        engine.run(c -> assertThat(c.scalar(select(count(places.c("id"))))).isEqualTo(4));
    }

    /** An expression stands in the statement itself; its value is told where rows come back, else not. */
    @Test
    @Covers("CORE-DEF-03")
    protected void expressionsAreMadeByTheDatabase(Engine engine, SqlRecorder recorder) {
        Table keyed = Table.of(
                "keyed",
                new MetaData(),
                column("code", varchar(10)).primaryKey().onInsert(ColumnDefault.sql(upper(literal("k")))),
                column("number", INTEGER)
                        .onInsert(ColumnDefault.sql(
                                select(count(id)).scalarSubquery(Long.class).cast(INTEGER))));
        keyed.metadata().createAll(engine);
        engine.run(c -> {
            recorder.clear();
            Changes plain = run(c, insert(notes).set(body, "x"));
            assertThat(recorder.sql().get(0)).containsIgnoringCase("upper(?)");
            assertThat(plain.postfetchedColumns()).contains(shout);
            if (engine.dialect().has(Capability.INSERT_RETURNING)) {
                Changes asked = run(c, insert(notes).set(body, "y").returnDefaults());
                assertThat(asked.postfetchedColumns()).isEmpty();
                assertThat(asked.returnedDefaultsRows().get(0).get(shout)).isEqualTo("HEY");
            }
            assertThat(run(c, insert(keyed).orRowOf(false)).insertedPrimaryKey().asMap())
                    .isEqualTo(Map.of("code", "K"));
            assertThat(c.scalar(select(keyed.c("number", Integer.class)))).isPositive();
        });
    }

    /** UPDATE and DELETE return the rows they changed, and UPDATE what the database made of them. */
    @Test
    @Covers("CORE-UPD-05")
    protected void changedRowsAndTheirDefaultsComeBack(Engine engine) {
        engine.run(c -> {
            c.execute(insert(notes).values(List.of(Map.of("id", 1, "body", "x"), Map.of("id", 2, "body", "y"))));
            if (engine.dialect().has(Capability.UPDATE_RETURNING)) {
                assertThat(c.execute(update(notes)
                                        .set(body, "z")
                                        .where(id.eq(1))
                                        .returning(id, changed))
                                .one()
                                .v2())
                        .isEqualTo("NEW");
                var asked =
                        c.execute(update(notes).set(body, "w").where(id.eq(2)).returnDefaults(id));
                assertThat(asked.rowCount()).isEqualTo(1);
                assertThat(asked.changes().returnedDefaultsRows().get(0).asMap())
                        .isEqualTo(Map.of("id", 2, "changed", "NEW"));
                assertThat(asked.changes().postfetchedColumns()).isEmpty();
            } else {
                assertThatThrownBy(() -> run(c, update(notes).set(body, "z").returning(id)))
                        .hasMessageContaining("has no UPDATE that returns rows");
                Changes asked =
                        run(c, update(notes).set(body, "w").where(id.eq(2)).returnDefaults(id));
                assertThat(asked.returnedDefaults()).isNull();
                assertThat(asked.postfetchedColumns()).containsExactly(changed);
            }
            assertThat(c.execute(delete(notes).where(id.eq(2)).returning(id, body))
                            .one()
                            .v2())
                    .isEqualTo("w");
        });
    }
}
