package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefault;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the engine fills in where a statement gives no value, on every database. The tests of a dialect extend this and
 * say {@code @OnDatabase}.
 */
public abstract class DefaultsContract {

    private final AtomicInteger counter = new AtomicInteger();
    private final MetaData metadata = new MetaData();
    private final Table notes = Table.of(
            "note",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("body", varchar(20)),
            column("kind", varchar(20)).defaultValue("plain"),
            column("number", INTEGER).onInsert(ColumnDefault.by(counter::incrementAndGet)),
            column("title", varchar(20)).onInsert(ColumnDefault.from(row -> "on " + row.get("body"))),
            column("shout", varchar(20)).onInsert(ColumnDefault.sql(upper(literal("hey")))),
            column("changes", INTEGER).serverDefault("0").onUpdate(ColumnDefault.by(counter::incrementAndGet)),
            column("changed", varchar(20)).onUpdate(ColumnDefault.from(row -> "to " + row.get("body"))));

    private final Column<Integer> id = notes.c("id", Integer.class);
    private final Column<String> body = notes.c("body", String.class);
    private final Column<String> kind = notes.c("kind", String.class);
    private final Column<Integer> number = notes.c("number", Integer.class);

    /** For the tests of a dialect. */
    protected DefaultsContract() {}

    @BeforeEach
    void create(Engine engine) {
        counter.set(0);
        metadata.createAll(engine);
    }

    private List<List<@Nullable Object>> stored(Connection connection, String... columns) {
        List<Column<?>> selected = new ArrayList<>();
        for (String column : columns) {
            selected.add(notes.c(column));
        }
        return connection
                .execute(select(selected).orderBy(id))
                .map(row -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int i = 0; i < columns.length; i++) {
                        values.add(row.get(i));
                    }
                    return values;
                })
                .all();
    }

    @Test
    void aRowGetsWhatItIsNotGiven(Engine engine) {
        engine.run(c -> {
            c.execute(insert(notes).set(body, "x"));
            c.execute(insert(notes).set(body, "y").set(number, 70).setNull(kind));

            assertThat(stored(c, "kind", "number", "title", "shout", "changes"))
                    .containsExactly(List.of("plain", 1, "on x", "HEY", 0), Arrays.asList(null, 70, "on y", "HEY", 0));
        });
    }

    @Test
    @Covers("CORE-DEF-10")
    void eachOfSeveralRowsGetsItsOwn(Engine engine) {
        engine.run(c -> {
            c.execute(insert(notes).values(List.of(Map.of("body", "x"), Map.of("body", "y"))));
            c.execute(insert(notes).from(List.of(body), select(body).where(body.eq("y"))));

            assertThat(stored(c, "body", "number", "title"))
                    .containsExactly(List.of("x", 1, "on x"), List.of("y", 2, "on y"), List.of("y", 3, "on null"));
        });
    }

    @Test
    void eachRowOfABatchGetsItsOwn(Engine engine) {
        engine.run(c -> {
            c.executeMany(insert(notes).set(body, parameter("body", varchar(20))), Stock.rows("x", "y"));

            assertThat(stored(c, "body", "kind", "number", "title", "shout"))
                    .containsExactly(List.of("x", "plain", 1, "on x", "HEY"), List.of("y", "plain", 2, "on y", "HEY"));
        });
    }

    @Test
    void rowsInsertedInBulkGetTheirOwnToo(Engine engine) {
        engine.run(c -> {
            List<@Nullable Object[]> made =
                    c.insertMany(notes, List.of(body), Stock.rows("x", "y", "z"), List.of(id, number));

            assertThat(made).extracting(row -> row[1]).containsExactly(1, 2, 3);
            assertThat(stored(c, "id", "title", "shout"))
                    .containsExactlyInAnyOrder(
                            Arrays.asList(made.get(0)[0], "on x", "HEY"),
                            Arrays.asList(made.get(1)[0], "on y", "HEY"),
                            Arrays.asList(made.get(2)[0], "on z", "HEY"));
        });
    }

    @Test
    @Covers("CORE-DEF-04")
    void updatesGetWhatTheyDoNotSet(Engine engine) {
        engine.run(c -> {
            c.insertMany(notes, List.of(id, body), List.of(new Object[] {1, "x"}, new Object[] {2, "y"}), List.of());
            counter.set(100);
            c.execute(update(notes).set(body, "z").where(id.eq(1)));
            c.execute(update(notes).set(notes.c("changes", Integer.class), 5).where(id.eq(2)));
            assertThat(stored(c, "changes", "changed")).containsExactly(List.of(101, "to z"), List.of(5, "to null"));

            c.executeMany(
                    update(notes).set(body, parameter("b", varchar(20))).where(id.eq(parameter("key", INTEGER))),
                    List.of(new Object[] {"p", 1}, new Object[] {"q", 2}));
            assertThat(stored(c, "body", "changes", "changed"))
                    .containsExactly(List.of("p", 102, "to p"), List.of("q", 103, "to q"));
        });
    }

    @Test
    void whatIsLeftAsItIsIsNotFilled(Engine engine) {
        Insert<Row> upsert =
                insert(notes).set(id, 1001).set(body, "y").onConflict(id).doUpdate(body);
        engine.run(c -> {
            c.execute(insert(notes).set(id, 1001).set(body, "x").withoutDefaults());
            assertThat(stored(c, "kind", "number")).containsExactly(Arrays.asList(null, null));
            c.execute(insert(notes).from(List.of(body), select(body)).withoutDefaults());
            assertThat(stored(c, "kind", "body")).containsOnly(Arrays.asList(null, "x"));
            if (ChangeContract.has(engine, upsert)) {
                c.execute(upsert);
                assertThat(stored(c, "body", "changes", "changed")).contains(Arrays.asList("y", 0, null));
            }
        });
    }
}
