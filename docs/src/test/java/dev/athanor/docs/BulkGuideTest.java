package dev.athanor.docs;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.postgresql.BulkLoad;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.result.Changes;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.NoNPlusOne;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
@NoNPlusOne
class BulkGuideTest {

    private final MetaData metadata = new MetaData();
    private final Table users = Table.of(
            "user_account",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("name", varchar(30)).notNull());
    private final Column<Integer> id = users.c("id", Integer.class);
    private final Column<String> name = users.c("name", String.class);

    @BeforeEach
    void create(Engine engine) {
        metadata.createAll(engine);
    }

    @Test
    void oneStatementRunsForManyRows(Engine engine) {
        try (Connection connection = engine.connect()) {
            // tag::rows[]
            List<Map<String, ?>> rows = List.of(Map.of("name", "sandy"), Map.of("name", "patrick"));
            long inserted = connection.execute(insert(users), rows).rowCount();
            List<Row> keys = connection
                    .execute(insert(users).returning(List.of(id, name)), rows)
                    .all();
            // end::rows[]
            assertThat(inserted).isEqualTo(2);
            assertThat(keys)
                    .extracting(row -> row.require(id), row -> row.require(name))
                    .containsExactly(Tuple.tuple(3, "sandy"), Tuple.tuple(4, "patrick"));

            // tag::update[]
            long changed = connection
                    .execute(
                            update(users).where(id.eq(parameter("key", INTEGER))),
                            List.of(Map.of("key", 1, "name", "squidward"), Map.of("key", 2, "name", "eugene")))
                    .rowCount();
            // end::update[]
            assertThat(changed).isEqualTo(2);
        }
    }

    @Test
    void keysComeBackInOrder(Engine engine) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(new @Nullable Object[] {"user " + i});
        }
        // tag::keys[]
        List<@Nullable Object[]> made =
                engine.transaction(connection -> connection.insertMany(users, List.of(name), rows, List.of(id)));
        Object keyOfTheFirst = made.get(0)[0];
        // end::keys[]
        assertThat(made).hasSize(1000);
        assertThat(keyOfTheFirst).isEqualTo(1);
    }

    @Test
    void changesTellWhatTheyDid(Engine engine) {
        try (Connection connection = engine.connect()) {
            // tag::changes[]
            Changes changes = connection
                    .execute(insert(users).set(name, "sandy").returnDefaults())
                    .changes();
            Integer key = changes.insertedPrimaryKey().require(id);
            Row made = changes.returnedDefaults(); // null where the database returns nothing of an INSERT
            Map<String, Object> given = changes.lastParameters();
            // end::changes[]
            assertThat(key).isEqualTo(1);
            assertThat(made).isNotNull();
            assertThat(made.require(id)).isEqualTo(1);
            assertThat(given).containsExactly(Map.entry("name", "sandy"));
        }
    }

    @Test
    void copyIsTheFastestWay(Engine engine) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(new @Nullable Object[] {i, "user " + i});
        }
        List<Long> told = new ArrayList<>();
        // tag::copy[]
        long loaded = engine.transaction(connection -> BulkLoad.into(users, List.of(id, name))
                .onProgress(250, told::add)
                .run(connection, rows));
        // end::copy[]
        assertThat(loaded).isEqualTo(1000);
        assertThat(told).contains(250L, 1000L);
        assertThat(engine.<Long, RuntimeException>transaction(
                        c -> c.scalar(select(count()).selectFrom(users))))
                .isEqualTo(1000);
    }
}
