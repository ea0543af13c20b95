package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.JSON;
import static dev.athanor.sql.type.Types.UUID;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Membership in lists, which are bound as arrays. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlListsTest {

    private static final UUID KEY = new UUID(1, 2);

    private final Table metals = Table.of(
            "metal",
            new MetaData(),
            column("id", INTEGER).primaryKey(),
            column("name", varchar(20)),
            column("key", UUID),
            column("doc", JSON));
    private final Column<Integer> id = metals.c("id", Integer.class);
    private final Column<String> name = metals.c("name", String.class);

    @BeforeEach
    void fill(Engine engine) {
        metals.metadata().createAll(engine);
        engine.run(c -> c.execute(insert(metals)
                .values(List.of(metal(1, "gold", KEY), metal(2, "silver", null), metal(3, "o'tin\"{,}", null)))));
    }

    private static Map<String, @Nullable Object> metal(int id, String name, @Nullable UUID key) {
        Map<String, @Nullable Object> row = new java.util.HashMap<>();
        row.put("id", id);
        row.put("name", name);
        row.put("key", key);
        return row;
    }

    @Test
    void aListIsOneParameterHoweverLongItIs(Engine engine, SqlRecorder sql) {
        assertThat(ids(engine, id.in(List.of(1, 3, 9)))).containsExactly(1, 3);
        assertThat(ids(engine, id.in(IntStream.range(0, 100_000).boxed().toList())))
                .containsExactly(1, 2, 3);

        assertThat(sql.sql()).containsOnly("SELECT metal.id FROM metal WHERE metal.id = ANY (?) ORDER BY metal.id");
        assertThat(engine.cacheStatistics().misses()).isLessThanOrEqualTo(6);
    }

    @Test
    void valuesAreComparedAsTheyAre(Engine engine) {
        assertThat(ids(engine, name.in("o'tin\"{,}", "NULL", ""))).containsExactly(3);
        assertThat(ids(engine, metals.c("key", UUID.class).in(KEY))).containsExactly(1);
    }

    @Test
    void nothingIsInAnEmptyListAndAllIsNotInIt(Engine engine) {
        assertThat(ids(engine, id.in(List.of()))).isEmpty();
        assertThat(ids(engine, id.notIn(List.of()))).containsExactly(1, 2, 3);
        assertThat(ids(engine, id.notIn(1, 2))).containsExactly(3);
    }

    @Test
    void nullIsNeitherInAListNorNot(Engine engine) {
        Column<UUID> key = metals.c("key", UUID.class);

        assertThat(ids(engine, key.notIn(new UUID(0, 0)))).containsExactly(1);
        assertThat(ids(engine, key.notIn(List.of()))).containsExactly(1, 2, 3);
    }

    private List<Integer> ids(Engine engine, Expression<Boolean> condition) {
        return engine.transaction(
                c -> c.scalars(select(id).where(condition).orderBy(id)).all());
    }
}
