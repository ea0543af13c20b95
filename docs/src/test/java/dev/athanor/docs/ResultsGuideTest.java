package dev.athanor.docs;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.into;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.FrozenResult;
import dev.athanor.engine.result.Result;
import dev.athanor.sql.Row2;
import dev.athanor.sql.Select;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultsGuideTest {

    // tag::record[]
    record Counted(String name, long n) {}
    // end::record[]

    private final MetaData metadata = new MetaData();
    private final Table users = Table.of(
            "user_account",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("name", varchar(30)).notNull());
    private final Column<Integer> id = users.c("id", Integer.class);
    private final Column<String> name = users.c("name", String.class);
    private final Engine engine = Engine.create("sqlite::memory:");
    private final Connection connection = engine.connect();

    @BeforeEach
    void fill() {
        metadata.createAll(connection);
        for (String each : List.of("spongebob", "sandy", "patrick", "sandy")) {
            connection.execute(insert(users).set(name, each));
        }
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    @Test
    void oneRowOrMany() {
        // tag::ends[]
        Select<Row2<Integer, String>> statement = select(id, name).orderBy(id);
        List<Row2<Integer, String>> all = connection.execute(statement).all();
        Row2<Integer, String> first = connection.execute(statement).first(); // null if there is none
        Row2<Integer, String> only =
                connection.execute(statement.where(id.eq(3))).one(); // exactly one
        Row2<Integer, String> maybe =
                connection.execute(statement.where(id.eq(9))).oneOrNull(); // at most one
        long count =
                connection.execute(text("select count(*) from user_account")).scalarOne(Long.class);
        // end::ends[]

        assertThat(all).hasSize(4);
        assertThat(first).extracting(Row2::v1).isEqualTo(1);
        assertThat(only.v2()).isEqualTo("patrick");
        assertThat(maybe).isNull();
        assertThat(count).isEqualTo(4);
    }

    @Test
    void whatRowsBecome() {
        String sql = "select name, count(*) as n from user_account group by name order by name";
        // tag::views[]
        List<Counted> byArity = connection
                .execute(text(sql))
                .tuples(String.class, Long.class) // text says no types, so they are said here
                .map(into(Counted::new))
                .all();
        List<Counted> byName =
                connection.execute(text(sql)).mapTo(Counted.class).all();
        List<Map<String, @Nullable Object>> maps =
                connection.execute(text(sql)).mappings().all();
        List<@Nullable String> names =
                connection.execute(text(sql)).scalars("name", String.class).all();
        List<@Nullable Object> distinct = connection
                .execute(select(id, name).orderBy(id))
                .columns("name")
                .unique()
                .scalars()
                .all();
        // end::views[]

        assertThat(byArity).isEqualTo(byName).contains(new Counted("sandy", 2));
        assertThat(maps.get(0)).containsEntry("name", "patrick");
        assertThat(names).hasSize(3);
        assertThat(distinct).containsExactly("spongebob", "sandy", "patrick");
    }

    @Test
    void manyRows() {
        List<Integer> sizes = new ArrayList<>();
        // tag::stream[]
        ExecutionOptions pages = ExecutionOptions.STANDARD.withFetchSize(3);
        try (Stream<List<Row2<Integer, String>>> parts =
                connection.execute(select(id, name), Map.of(), pages).partitions()) {
            parts.forEach(part -> sizes.add(part.size()));
        }
        // end::stream[]

        assertThat(sizes).containsExactly(3, 1);
    }

    @Test
    void rowsThatStay() {
        // tag::frozen[]
        FrozenResult<Row2<Integer, String>> frozen =
                connection.execute(select(id, name).orderBy(id)).freeze();
        connection.commit();
        Result<Row2<Integer, String>> again = frozen.thaw(); // as often as one likes
        // end::frozen[]

        assertThat(again.all()).hasSize(4);
        assertThat(frozen.thaw().scalars().first()).isEqualTo(1);
    }
}
