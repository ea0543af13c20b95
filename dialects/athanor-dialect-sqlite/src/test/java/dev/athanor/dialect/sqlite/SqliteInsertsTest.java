package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.execute.ExecutedStatement;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqliteInsertsTest {

    private final MetaData metadata = new MetaData();
    private final Table users = Table.of(
            "users",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("name", varchar(30)).notNull());
    private final Column<Integer> id = users.c("id", Integer.class);
    private final Column<String> name = users.c("name", String.class);
    private final List<String> ran = new ArrayList<>();
    private final Engine engine = Engine.create("sqlite::memory:");

    @BeforeEach
    void create() {
        metadata.createAll(engine);
        engine.addListener(new EngineListener() {
            @Override
            public void beforeExecute(ExecutedStatement statement) {
                ran.add(statement.sql());
            }
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static List<@Nullable Object[]> rows(String... names) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(new @Nullable Object[] {name});
        }
        return rows;
    }

    @Test
    void asksTheDriverForASingleKey() {
        try (Connection connection = engine.connect()) {
            List<@Nullable Object[]> keys = connection.insertMany(users, List.of(name), rows("a"), List.of(id));

            assertThat(keys).containsExactly(new Object[] {1});
            assertThat(ran).containsExactly("INSERT INTO users (name) VALUES (?)");
        }
    }

    @Test
    void insertsPagesWhereKeysAreWanted() {
        String[] names = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
        try (Connection connection = engine.connect()) {
            List<@Nullable Object[]> keys = connection.insertMany(users, List.of(name), rows(names), List.of(id));

            assertThat(keys.stream().map(key -> key[0])).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            assertThat(ran)
                    .containsExactly("INSERT INTO users (name) VALUES (?)" + ", (?)".repeat(9) + " RETURNING id");
            assertThat(connection.scalars(select(name).orderBy(id)).all()).containsExactly(names);
        }
    }

    @Test
    void insertsAFewRowsOneByOne() {
        try (Connection connection = engine.connect()) {
            List<@Nullable Object[]> keys = connection.insertMany(users, List.of(name), rows("a", "b"), List.of(id));

            assertThat(keys).containsExactly(new Object[] {1}, new Object[] {2});
            assertThat(ran).containsOnly("INSERT INTO users (name) VALUES (?) RETURNING id");
        }
    }

    @Test
    void insertsInOneBatchWhereNothingIsWanted() {
        try (Connection connection = engine.connect()) {
            assertThat(connection.insertMany(users, List.of(name), rows("a", "b"), List.of()))
                    .isEmpty();

            assertThat(ran).containsExactly("INSERT INTO users (name) VALUES (?)");
            assertThat(connection.scalars(select(name).orderBy(id)).all()).containsExactly("a", "b");
        }
    }

    @Test
    void pagesAreOfTheSizeThatTheEngineSays() {
        try (Engine small = Engine.builder("sqlite::memory:")
                .options(ExecutionOptions.STANDARD.withPageSize(12))
                .build()) {
            users.metadata().createAll(small);
            List<String> notes = new ArrayList<>();
            small.addListener(new EngineListener() {
                @Override
                public void beforeExecute(ExecutedStatement statement) {
                    notes.add(statement.note());
                }
            });
            small.run(c -> assertThat(c.insertMany(
                            users,
                            List.of(name),
                            rows("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"),
                            List.of(id)))
                    .hasSize(13));
            assertThat(notes).containsExactly("1/2 (ordered)", "2/2 (ordered)");
        }
    }
}
