package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.NotNullViolationException;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.engine.result.Result;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Row2;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many rows at once, on every database. The tests of a dialect extend this and say {@code @OnDatabase}. */
public abstract class BatchContract {

    private static final int WIDE = 100;

    private final Stock stock = new Stock();

    /** For the tests of a dialect. */
    protected BatchContract() {}

    @BeforeEach
    void create(Engine engine) {
        stock.metadata.createAll(engine);
    }

    @Test
    void eachRowOfManyGetsItsOwnKey(Engine engine) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            names.add("n" + i);
        }
        Collections.shuffle(names, new Random(7));
        try (Connection connection = engine.connect()) {
            List<@Nullable Object[]> keys = connection.insertMany(
                    stock.items, List.of(stock.name), Stock.rows(names.toArray()), List.of(stock.id));

            Map<@Nullable Object, String> stored = new HashMap<>();
            for (Row2<Integer, String> row : connection.execute(select(stock.id, stock.name))) {
                stored.put(row.v1(), String.valueOf(row.v2()));
            }
            assertThat(keys).hasSize(2500);
            for (int i = 0; i < names.size(); i++) {
                assertThat(stored.get(keys.get(i)[0])).isEqualTo(names.get(i));
            }
        }
    }

    /** {@return how many parameters a statement has at most, where rows with keys are inserted in pages} */
    protected int mostParameters() {
        return 32_000;
    }

    /** A page has as many rows as its parameters allow, 1000 at most. */
    @Test
    @Covers("CORE-IMV-02")
    protected void pagesAreAsLargeAsTheirParametersAllow(Engine engine, SqlRecorder recorder) {
        if (engine.dialect().has(Capability.ARRAY_BINDS)) {
            return;
        }
        assertThat(sizesOfPages(engine, recorder, 1)).containsExactly(1000, 200);
        int rows = mostParameters() / WIDE;
        assertThat(rows).isBetween(300, 399);
        assertThat(sizesOfPages(engine, recorder, WIDE)).containsExactly(rows, rows, rows, 1200 - 3 * rows);
    }

    private static List<Integer> sizesOfPages(Engine engine, SqlRecorder recorder, int width) {
        List<ColumnDefinition<Integer>> definitions = new ArrayList<>();
        definitions.add(column("id", INTEGER).primaryKey());
        for (int i = 0; i < width; i++) {
            definitions.add(column("c" + i, INTEGER));
        }
        Table wide = Table.of("wide" + width, new MetaData(), definitions.toArray(ColumnDefinition<?>[]::new));
        wide.metadata().createAll(engine);
        List<Column<?>> columns = wide.columns().subList(1, width + 1);
        @Nullable Object[] row = Collections.nCopies(width, (Object) 7).toArray();
        recorder.clear();
        engine.run(c -> assertThat(c.insertMany(
                        wide, columns, Collections.nCopies(1200, row), List.of(wide.c("id", Integer.class))))
                .hasSize(1200)
                .doesNotHaveDuplicates());
        return recorder.statements().stream()
                .filter(statement -> statement.sql().contains("INSERT"))
                .map(statement -> statement.parameters().size() / width)
                .toList();
    }

    @Test
    void severalColumnsComeBackWithEachRow(Engine engine) {
        List<Column<?>> columns = List.of(stock.name, stock.price, stock.amount);
        List<@Nullable Object[]> rows = List.of(
                new @Nullable Object[] {"a", new BigDecimal("1.50"), null}, new @Nullable Object[] {"b", null, 2});
        try (Connection connection = engine.connect()) {
            List<@Nullable Object[]> made =
                    connection.insertMany(stock.items, columns, rows, List.of(stock.id, stock.price, stock.amount));

            assertThat(made.get(0)[1]).isEqualTo(new BigDecimal("1.50"));
            assertThat(made.get(0)[2]).isNull();
            assertThat(made.get(1)[1]).isNull();
            assertThat(made.get(1)[2]).isEqualTo(2);
            assertThat(connection.scalar(select(stock.name).where(stock.id.eq((Integer) made.get(1)[0]))))
                    .isEqualTo("b");
        }
    }

    @Test
    void keysThatAreGivenMayBeAskedForToo(Engine engine) {
        try (Connection connection = engine.connect()) {
            List<@Nullable Object[]> made = connection.insertMany(
                    stock.items,
                    List.of(stock.id, stock.name),
                    List.of(new @Nullable Object[] {9, "nine"}, new @Nullable Object[] {3, "three"}),
                    List.of(stock.name, stock.id));

            assertThat(made).containsExactly(new Object[] {"nine", 9}, new Object[] {"three", 3});
        }
    }

    @Test
    void nothingIsReturnedWhereNothingIsAskedFor(Engine engine) {
        try (Connection connection = engine.connect()) {
            assertThat(connection.insertMany(stock.items, List.of(stock.name), Stock.rows("a", "b", "c"), List.of()))
                    .isEmpty();
            assertThat(connection.insertMany(stock.items, List.of(stock.name), List.of(), List.of(stock.id)))
                    .isEmpty();
            assertThat(stock.names(connection)).containsExactly("a", "b", "c");
        }
    }

    @Test
    void oneRefusedRowRefusesAll(Engine engine) {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.insertMany(
                            stock.items, List.of(stock.name), Stock.rows("a", null, "c"), List.of(stock.id)))
                    .isInstanceOf(NotNullViolationException.class);
        }
        assertThat(engine.<List<@Nullable String>, RuntimeException>transaction(stock::names))
                .isEmpty();
    }

    @Test
    void batchesTellHowManyRowsEachChanged(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.insertMany(
                    stock.items,
                    List.of(stock.id, stock.name),
                    List.of(new @Nullable Object[] {1, "a"}, new @Nullable Object[] {2, "b"}),
                    List.of());

            long[] counts = connection.executeMany(
                    update(stock.items)
                            .set(stock.name, parameter("name", VARCHAR))
                            .where(stock.id.eq(parameter("key", INTEGER))),
                    List.of(new Object[] {"x", 1}, new Object[] {"y", 99}, new Object[] {"z", 2}));

            assertThat(counts).containsExactly(1, 0, 1);
            assertThat(stock.names(connection)).containsExactly("x", "z");
            assertThat(connection.executeMany(update(stock.items).set(stock.name, parameter("n", VARCHAR)), List.of()))
                    .isEmpty();
        }
    }

    @Test
    void insertsMayBeBatchesOfTheirOwn(Engine engine) {
        try (Connection connection = engine.connect()) {
            long[] counts = connection.executeMany(
                    insert(stock.items).set(stock.name, parameter("name", VARCHAR)), Stock.rows("a", "b"));

            assertThat(counts).containsExactly(1, 1);
            assertThat(stock.names(connection)).containsExactly("a", "b");
        }
    }

    @Test
    void nullsAndNamesMayRepeatInABatch(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.execute(insert(stock.items).set(stock.id, 1).set(stock.name, "a"));

            connection.executeMany(
                    update(stock.items)
                            .set(stock.amount, parameter("n", INTEGER))
                            .where(stock.amount.isNull(), stock.id.le(parameter("n", INTEGER))),
                    Stock.rows(null, 5));

            assertThat(connection.scalar(select(stock.amount))).isEqualTo(5);
        }
    }

    /** Where lists are bound as one array, a batch may have them; elsewhere it is refused. */
    @Test
    void listsInABatchAreRefusedOrBound(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.execute(insert(stock.items).set(stock.id, 1).set(stock.name, "a"));
            var byList =
                    update(stock.items).set(stock.name, parameter("n", VARCHAR)).where(stock.id.in(1, 2));
            if (engine.dialect().has(Capability.ARRAY_BINDS)) {
                assertThat(connection.executeMany(byList, Stock.rows("b"))).containsExactly(1);
            } else {
                assertThatThrownBy(() -> connection.executeMany(byList, Stock.rows("b")))
                        .isInstanceOf(ParameterException.class)
                        .hasMessageEndingWith("[E026]");
            }
        }
    }

    @Test
    void rowsByNameSetWhatTheFirstNames(Engine engine) {
        try (Connection connection = engine.connect()) {
            Result<Row> inserted = connection.execute(
                    insert(stock.items).set(stock.amount, 5),
                    List.of(Map.of("id", 1, "name", "a"), Map.of("id", 2, "name", "b")));
            assertThat(inserted.rowCount()).isEqualTo(2);

            Result<Row> updated = connection.execute(
                    update(stock.items).where(stock.id.eq(parameter("key", INTEGER))),
                    List.of(Map.of("key", 1, "name", "x"), Map.of("key", 9, "name", "y")));
            assertThat(updated.rowCount()).isEqualTo(1);
            assertThat(stock.names(connection)).containsExactly("x", "b");

            Result<Row> deleted = connection.execute(
                    delete(stock.items).where(stock.id.eq(parameter("key", INTEGER))),
                    List.of(Map.of("key", 1), Map.of("key", 2)));
            assertThat(deleted.rowCount()).isEqualTo(2);
            assertThat(connection.execute(insert(stock.items), List.of()).rowCount())
                    .isZero();
            assertThat(connection
                            .execute(insert(stock.items), Map.of("name", "z", "amount", 1))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(connection
                            .execute(update(stock.items).where(stock.name.eq("z")), Map.of("amount", 8))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(connection.scalar(select(stock.amount))).isEqualTo(8);
        }
    }

    @Test
    void rowsByNameReturnInTheirOrder(Engine engine) {
        if (!engine.dialect().has(Capability.INSERT_RETURNING)) {
            return;
        }
        try (Connection connection = engine.connect()) {
            List<Row2<Integer, String>> rows = connection
                    .execute(
                            insert(stock.items).returning(stock.id, stock.name),
                            List.of(Map.of("name", "z"), Map.of("name", "a"), Map.of("name", "m")))
                    .all();
            assertThat(rows).extracting(Row2::v2).containsExactly("z", "a", "m");
            assertThat(connection.scalar(
                            select(stock.name).where(stock.id.eq(rows.get(1).v1()))))
                    .isEqualTo("a");

            assertThat(connection
                            .execute(
                                    insert(stock.items).returning(upper(stock.name)),
                                    List.of(Map.of("name", "q"), Map.of("name", "r")))
                            .map(Row1::v1)
                            .all())
                    .containsExactly("Q", "R");
        }
    }

    @Test
    void rowsByNameAreCheckedBeforeTheyAreSent(Engine engine) {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() ->
                            connection.execute(insert(stock.items), List.of(Map.of("name", "a"), Map.of("amount", 1))))
                    .isInstanceOf(ParameterException.class);
            assertThatThrownBy(() -> connection.execute(
                            insert(stock.items), List.of(Map.of("name", "a"), Map.of("name", "b", "amount", 1))))
                    .isInstanceOf(ParameterException.class)
                    .hasMessageEndingWith("[E004]");
            assertThatThrownBy(() -> connection.execute(insert(stock.items), List.of(Map.of("none", 1))))
                    .isInstanceOf(ParameterException.class)
                    .hasMessageEndingWith("[E004]");
            assertThat(connection.inTransaction()).isFalse();
        }
    }
}
