package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.TEXT;
import static dev.athanor.sql.type.Types.UUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.error.UniqueViolationException;
import dev.athanor.sql.Functions;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.PostgresServer;
import dev.athanor.testing.server.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many rows at once, and each its own key, on a server of any version. */
abstract class ManyRowsContract {

    static final int MANY = 20_000;

    final MetaData metadata = new MetaData();
    final Table metals = Table.of(
            "metal",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", TEXT).notNull(),
            column("price", INTEGER));

    private TestDatabase database;
    Engine engine;
    SqlRecorder sql;

    /** Returns the server to run on. */
    abstract PostgresServer server();

    @BeforeEach
    void createTheTables() {
        database = server().createDatabase();
        engine = database.engine();
        metadata.createAll(engine);
        sql = SqlRecorder.on(engine);
    }

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void twentyThousandRowsTakeTwentyStatementsAndEachGetsItsOwnKey() {
        List<@Nullable Object[]> rows = rows(MANY);

        List<@Nullable Object[]> keys = insert(metals, List.of("name", "price"), rows, List.of("id"));

        assertThat(sql).ran(20);
        assertKeysMatch(metals, rows, keys);
    }

    @Test
    void rowsThatATriggerDelaysGetTheirOwnKeys() {
        engine.run(c -> {
            c.execute(text("CREATE FUNCTION delay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                    + " PERFORM pg_sleep(random() * 0.002); NEW.price := NEW.price + 1; RETURN NEW; END $$"));
            c.execute(text("CREATE TRIGGER delay BEFORE INSERT ON metal FOR EACH ROW EXECUTE FUNCTION delay()"));
        });
        List<@Nullable Object[]> rows = rows(300);

        List<@Nullable Object[]> made = insert(metals, List.of("name", "price"), rows, List.of("id", "price"));

        assertKeysMatch(metals, rows, made);
        assertThat(made.get(299)[1]).isEqualTo(300);
    }

    @Test
    void noKeysAreAskedForSoNoneComeBackAndAllPagesAreOneBatch() {
        List<@Nullable Object[]> made = insert(metals, List.of("name", "price"), rows(2500), List.of());

        assertThat(made).isEmpty();
        assertThat(sql).ran(1);
        assertThat(count("metal")).isEqualTo(2500);
    }

    @Test
    void aSingleRowIsInsertedTheOrdinaryWay() {
        List<@Nullable Object[]> made = insert(metals, List.of("name"), rowsOf(new Object[] {"gold"}), List.of("id"));

        assertThat(made).containsExactly(new Object[] {1L});
        assertThat(sql).ranExactly("INSERT INTO metal (name) VALUES (?) RETURNING metal.id");
    }

    @Test
    void keysThatTheProgramMadeTellTheRowsApart() {
        Table items = Table.of(
                "item",
                metadata,
                column("code", TEXT).primaryKey(),
                column("number", INTEGER).serverDefault("(random() * 1000)::integer"));
        metadata.createAll(engine);
        sql.clear();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            rows.add(new Object[] {"code " + i});
        }

        List<@Nullable Object[]> made = insert(items, List.of("code"), rows, List.of("number"));

        assertThat(sql).ran(2);
        Map<Object, Object> numbers = pairs("SELECT code, number FROM item");
        for (int i = 0; i < rows.size(); i++) {
            assertThat(made.get(i)[0]).isEqualTo(numbers.get(rows.get(i)[0]));
        }
    }

    @Test
    void randomKeysBelongToTheirRows() {
        Table items = randomlyKeyed();
        List<@Nullable Object[]> rows = rows(1500);

        List<@Nullable Object[]> keys = insert(items, List.of("name", "price"), rows, List.of("id"));

        assertKeysMatch(items, rows, keys);
    }

    @Test
    void arraysAsValuesAreInsertedByListsOfRows() {
        Table tagged = Table.of(
                "tagged",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("tags", ArrayType.of(TEXT)),
                column("name", TEXT));
        metadata.createAll(engine);
        sql.clear();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            rows.add(new Object[] {i % 7 == 0 ? null : List.of("a" + i, "b\"{,}" + i), "name " + i});
        }

        List<@Nullable Object[]> made = insert(tagged, List.of("tags", "name"), rows, List.of("id", "tags"));

        assertThat(sql).ran(3);
        assertKeysMatch(tagged, rows.stream().map(row -> new Object[] {row[1]}).toList(), made);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(made.get(i)[1]).isEqualTo(rows.get(i)[0]);
        }
    }

    @Test
    void rowsMayHoldExpressions() {
        List<@Nullable Object[]> rows = rowsOf(
                new Object[] {"gold", 3},
                new Object[] {
                    Functions.lower(literal("SILVER")), select(literal(7)).scalarSubquery(Integer.class)
                },
                new Object[] {"tin", null});

        List<@Nullable Object[]> keys = insert(metals, List.of("name", "price"), rows, List.of("id", "name"));

        assertThat(keys).extracting(row -> row[1]).containsExactly("gold", "silver", "tin");
        assertThat(sql).ran(1);
    }

    @Test
    void aRowThatATriggerLeavesOutIsAnErrorForItsKeyIsMissing() {
        engine.run(c -> {
            c.execute(text("CREATE FUNCTION skip() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                    + " IF NEW.price = 5 THEN RETURN NULL; END IF; RETURN NEW; END $$"));
            c.execute(text("CREATE TRIGGER skip BEFORE INSERT ON metal FOR EACH ROW EXECUTE FUNCTION skip()"));
        });

        assertThatThrownBy(() -> insert(metals, List.of("name", "price"), rows(10), List.of("id")))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("of 10 rows for table metal the database inserted 9")
                .hasMessageEndingWith("[E005]");
    }

    @Test
    void aRowThatBreaksAConstraintFailsAll() {
        engine.run(c -> c.execute(text("CREATE UNIQUE INDEX one_name ON metal (name)")));
        List<@Nullable Object[]> rows = rows(2000);
        rows.set(1500, new Object[] {"name 3", 1});

        assertThatThrownBy(() -> insert(metals, List.of("name", "price"), rows, List.of("id")))
                .isInstanceOf(UniqueViolationException.class);
        assertThat(count("metal")).isZero();
    }

    final Table randomlyKeyed() {
        Table items = Table.of(
                "item",
                metadata,
                column("id", UUID).primaryKey().serverDefault("gen_random_uuid()"),
                column("name", TEXT),
                column("price", INTEGER));
        metadata.createAll(engine);
        sql.clear();
        return items;
    }

    @CanIgnoreReturnValue
    final List<@Nullable Object[]> insert(
            Table table, List<String> columns, List<@Nullable Object[]> rows, List<String> returning) {
        return engine.transaction(c -> c.insertMany(table, columns(table, columns), rows, columns(table, returning)));
    }

    final void assertKeysMatch(Table table, List<@Nullable Object[]> rows, List<@Nullable Object[]> keys) {
        Map<Object, Object> names = pairs("SELECT id, name FROM " + table.name());
        assertThat(names).hasSameSizeAs(rows);
        assertThat(keys).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Object name = rows.get(i)[0];
            assertThat(names.get(keys.get(i)[0])).isEqualTo(name);
        }
    }

    final Map<Object, Object> pairs(String query) {
        return engine.transaction(c -> {
            Map<Object, Object> pairs = new HashMap<>();
            c.execute(text(query)).forEach(row -> pairs.put(row.get(0), row.get(1)));
            return pairs;
        });
    }

    private long count(String table) {
        return pairs("SELECT 'count', count(*) FROM " + table).values().stream()
                .mapToLong(count -> (Long) count)
                .sum();
    }

    static List<@Nullable Object[]> rows(int count) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Object[] {"name " + i, i});
        }
        return rows;
    }

    static List<@Nullable Object[]> rowsOf(@Nullable Object[]... rows) {
        return new ArrayList<>(List.of(rows));
    }

    private static List<Column<?>> columns(Table table, List<String> names) {
        List<Column<?>> columns = new ArrayList<>();
        names.forEach(name -> columns.add(table.c(name)));
        return columns;
    }
}
