package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.execute.ExecutedStatement;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.sql.Row2;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.RecordedStatement;
import dev.athanor.testing.SqlRecorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How rows inserted in bulk are put into statements, and how each gets back what is its own. The tests of a dialect
 * extend this and say {@code @OnDatabase}.
 */
public abstract class BulkContract {

    private final MetaData metadata = new MetaData();
    private final Table logs = Table.of(
            "log",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("line", varchar(20)),
            column("state", varchar(10)).serverDefault("'new'"));
    private final Table codes = Table.of(
            "code",
            metadata,
            column("code", varchar(20)).primaryKey(),
            column("line", varchar(20)),
            column("state", varchar(10)).serverDefault("'new'"));
    // Neither a counter nor values of its own tell these apart.
    private final Table loose = Table.of(
            "loose",
            metadata,
            column("line", varchar(20)),
            column("state", varchar(10)).serverDefault("'new'"));
    private final Table numbered = Table.of(
            "numbered",
            metadata,
            column("line", varchar(20)),
            column("state", varchar(10)).serverDefault("'new'"),
            column("row_number", INTEGER).sentinel());

    private final Column<Integer> id = logs.c("id", Integer.class);
    private final Column<String> line = logs.c("line", String.class);

    /** For the tests of a dialect. */
    protected BulkContract() {}

    /** {@return whether the database itself tells which row is which, so that nothing else is needed} */
    protected boolean tellsRowsApart() {
        return false;
    }

    @BeforeEach
    void create(Engine engine) {
        metadata.createAll(engine);
    }

    private static List<Map<String, String>> lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> Map.of("line", "l" + i)).toList();
    }

    private static List<RecordedStatement> inserts(SqlRecorder recorder) {
        return recorder.statements().stream()
                .filter(statement -> statement.sql().contains("INSERT"))
                .toList();
    }

    /** Notes what the engine tells of each part of an insert in bulk. */
    private static final class Notes implements EngineListener {

        private final List<String> all = new ArrayList<>();

        @Override
        public void beforeExecute(ExecutedStatement statement) {
            if (statement.sql().contains("INSERT")) {
                all.add(statement.note());
            }
        }
    }

    private void requireOwnKeys(Connection connection, List<Row2<Integer, String>> rows) {
        Map<Integer, String> stored = new HashMap<>();
        for (Row2<Integer, String> row : connection.execute(select(id, line))) {
            stored.put(row.v1(), row.v2());
        }
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).v2()).isEqualTo("l" + i);
            assertThat(stored.get(rows.get(i).v1())).isEqualTo("l" + i);
        }
    }

    /** Rows that return something go in pages of 1000, or of what the engine, connection or run says. */
    @Test
    @Covers("CORE-IMV-03")
    protected void rowsGoInPagesOfTheSizeThatIsSaid(Engine engine, SqlRecorder recorder) {
        var insert = insert(logs).returning(id, line);
        Notes notes = new Notes();
        engine.addListener(notes);
        engine.run(c -> {
            List<Row2<Integer, String>> rows = c.execute(insert, lines(2001)).all();
            assertThat(rows).hasSize(2001);
            requireOwnKeys(c, rows);
            assertThat(notes.all).containsExactly("1/3 (ordered)", "2/3 (ordered)", "3/3 (ordered)");
            assertThat(inserts(recorder)).extracting(BulkContract::rowsOf).containsExactly(1000, 1000, 1);

            notes.all.clear();
            List<Row2<Integer, String>> run = c.execute(insert, lines(25), ExecutionOptions.STANDARD.withPageSize(10))
                    .all();
            assertThat(run).hasSize(25);
            assertThat(notes.all).containsExactly("1/3 (ordered)", "2/3 (ordered)", "3/3 (ordered)");
            notes.all.clear();
            c.options(ExecutionOptions.STANDARD.withPageSize(20));
            assertThat(c.execute(insert, lines(25)).all()).hasSize(25);
            assertThat(notes.all).containsExactly("1/2 (ordered)", "2/2 (ordered)");
        });
        engine.removeListener(notes);
    }

    /** What asks for nothing is one batch of the driver, or pages without an order. */
    @Test
    protected void rowsThatReturnNothingAreABatch(Engine engine, SqlRecorder recorder) {
        engine.run(c -> {
            recorder.clear();
            assertThat(c.execute(insert(logs), lines(30)).rowCount()).isEqualTo(30);
            assertThat(recorder.sql()).containsExactly("INSERT INTO log (line) VALUES (?)");
            assertThat(recorder.statements().get(0).parameterSets()).hasSize(30);
        });
    }

    private static int rowsOf(RecordedStatement statement) {
        Object first = statement.parameters().get(0);
        return first instanceof List<?> array
                ? array.size()
                : statement.parameters().size();
    }

    /** Rows are told apart by a counter, by values that are known, or by the numbers of a sentinel. */
    @Test
    @Covers({"CORE-IMV-03", "CORE-IMV-04"})
    protected void rowsAreToldApartByWhatIsKnown(Engine engine, SqlRecorder recorder) {
        Column<String> code = codes.c("code", String.class);
        Column<String> own = numbered.c("line", String.class);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(Map.of("code", "c" + (97 * i) % 40, "line", "l" + i));
        }
        engine.run(c -> {
            var known = c.execute(
                            insert(codes).returning(codes.c("line", String.class), codes.c("state", String.class)),
                            rows)
                    .all();
            assertThat(known)
                    .extracting(Row2::v1)
                    .containsExactlyElementsOf(
                            lines(40).stream().map(l -> l.get("line")).toList());
            recorder.clear();
            var counted = c.execute(insert(numbered).returning(own, numbered.c("state", String.class)), lines(40))
                    .all();
            assertThat(counted)
                    .extracting(Row2::v1)
                    .containsExactlyElementsOf(
                            lines(40).stream().map(l -> l.get("line")).toList());
            assertThat(counted).extracting(Row2::v2).containsOnly("new");
            assertThat(inserts(recorder)).hasSize(1);
            Column<Integer> number = numbered.c("row_number", Integer.class);
            assertThat(c.scalars(select(number).where(own.eq("l7"))).one()).isEqualTo(tellsRowsApart() ? null : 7);
        });
        assertThat(inserts(recorder).get(0).sql()).doesNotContain("id AS id");
        assertThat(code.name()).isEqualTo("code");
    }

    /** The key that tells rows apart is named once where it is asked for anyway. */
    @Test
    @Covers("CORE-IMV-04")
    protected void theKeyIsNamedOnce(Engine engine, SqlRecorder recorder) {
        engine.run(c -> {
            recorder.clear();
            assertThat(c.insertMany(
                            logs,
                            List.of(line),
                            Stock.rows((Object[]) new String[] {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}),
                            List.of(id)))
                    .hasSize(10)
                    .doesNotHaveDuplicates();
            assertThat(inserts(recorder))
                    .singleElement()
                    .satisfies(statement -> assertThat(statement.sql()).doesNotContain("id__1"));
        });
    }

    /** Rows that nothing tells apart go one by one, and the log says so. */
    @Test
    @Covers("CORE-IMV-05")
    protected void rowsThatNothingTellsApartGoOneByOne(Engine engine, SqlRecorder recorder) {
        Column<String> own = loose.c("line", String.class);
        Notes notes = new Notes();
        engine.addListener(notes);
        engine.run(c -> {
            recorder.clear();
            var rows = c.execute(insert(loose).returning(own, loose.c("state", String.class)), lines(12))
                    .all();
            assertThat(rows)
                    .extracting(Row2::v1)
                    .containsExactlyElementsOf(
                            lines(12).stream().map(l -> l.get("line")).toList());
            assertThat(inserts(recorder)).hasSize(tellsRowsApart() ? 1 : 12);
        });
        engine.removeListener(notes);
        assertThat(notes.all.get(notes.all.size() - 1))
                .isEqualTo(tellsRowsApart() ? "1/1 (ordered)" : "12/12 (ordered; batch not supported)");
        assertThatThrownBy(() ->
                        Table.of("t", new MetaData(), column("s", varchar(5)).sentinel()))
                .hasMessageEndingWith("[S030]");
        assertThatThrownBy(() -> Table.of(
                        "t", new MetaData(), column("s", INTEGER).primaryKey().sentinel()))
                .hasMessageEndingWith("[S030]");
        assertThatThrownBy(() -> column("s", INTEGER).serverDefault("0").sentinel())
                .hasMessageEndingWith("[S022]");
    }

    /** Rows that give nothing at all go in pages, too: each gets a key. */
    @Test
    @Covers("CORE-INS-07")
    protected void rowsOfDefaultsAreInsertedTogether(Engine engine, SqlRecorder recorder) {
        List<@Nullable Object[]> empty = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            empty.add(new @Nullable Object[0]);
        }
        engine.run(c -> {
            recorder.clear();
            c.execute(insert(logs));
            assertThat(recorder.sql().get(0))
                    .containsAnyOf("INSERT INTO log DEFAULT VALUES", "INSERT INTO log () VALUES ()");
            recorder.clear();
            List<@Nullable Object[]> keys = c.insertMany(logs, List.of(), empty, List.of(id));
            assertThat(keys).hasSize(30).doesNotHaveDuplicates();
            String value =
                    List.of("sqlite", "mariadb").contains(engine.dialect().name()) ? "(NULL)" : "(DEFAULT)";
            assertThat(inserts(recorder))
                    .singleElement()
                    .satisfies(statement -> assertThat(statement.sql())
                            .contains("INSERT INTO log (id) VALUES " + value + ", " + value));
            assertThat(c.scalars(select(logs.c("state", String.class))).all())
                    .hasSize(31)
                    .containsOnly("new");
            assertThat(c.insertMany(logs, List.of(), empty, List.of())).isEmpty();
            assertThat(c.scalars(select(id)).all()).hasSize(61);
        });
    }

    /** What is returned comes in the order of the rows, may be added to, and may be all columns. */
    @Test
    @Covers("CORE-INS-08")
    protected void whatInsertsReturnMayBeAddedTo(Engine engine) {
        assertThat(engine.dialect().has(Capability.INSERT_RETURNING)).isTrue();
        engine.run(c -> {
            var added = c.execute(insert(logs)
                            .set(line, "x")
                            .returning(line)
                            .andReturning(List.of(id, line.concat("!").as("loud"))))
                    .one();
            assertThat(added.names()).containsExactly("line", "id", "loud");
            assertThat(added.get("loud", String.class)).isEqualTo("x!");
            var unnamed = c.execute(insert(logs).set(line, "z").returning(List.of(line.concat("?"))))
                    .one();
            assertThat(unnamed.get(0)).isEqualTo("z?");
            assertThat(c.execute(insert(logs).set(line, "y").returning(logs))
                            .one()
                            .names())
                    .containsExactly("id", "line", "state");
            var sorted = c.execute(insert(logs).returning(line, id), lines(12)).all();
            assertThat(sorted)
                    .extracting(Row2::v1)
                    .containsExactlyElementsOf(
                            lines(12).stream().map(l -> l.get("line")).toList());
        });
        assertThatThrownBy(() -> insert(logs).returning(line).returning(id)).hasMessageEndingWith("[C060]");
    }
}
