package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.into;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.NoRowException;
import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.error.SeveralRowsException;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.FrozenResult;
import dev.athanor.engine.result.Result;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Row2;
import dev.athanor.sql.Row3;
import dev.athanor.sql.Select;
import dev.athanor.testing.Covers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be made of a result on every database. The tests of a dialect extend this and say {@code @OnDatabase}. */
public abstract class ResultViewContract {

    private final Stock stock = new Stock();
    private @Nullable Connection opened;

    /** For the tests of a dialect. */
    protected ResultViewContract() {}

    @BeforeEach
    void fill(Engine engine) {
        stock.metadata.createAll(engine);
        Connection connection = engine.connect();
        opened = connection;
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            rows.add(new @Nullable Object[] {i, "item " + i, new BigDecimal(i + ".50"), i % 3});
        }
        connection.insertMany(stock.items, List.of(stock.id, stock.name, stock.price, stock.amount), rows, List.of());
    }

    @AfterEach
    void close() {
        connection().close();
    }

    private Connection connection() {
        return requireNonNull(opened);
    }

    private Result<Row3<Integer, String, Integer>> rows(int upTo) {
        Select<Row3<Integer, String, Integer>> statement =
                select(stock.id, stock.name, stock.amount).orderBy(stock.id);
        return connection().execute(statement.where(stock.id.le(upTo)));
    }

    @Test
    void rowsAreFetchedOneByOne() {
        Result<Row3<Integer, String, Integer>> result = rows(2);

        assertThat(result.fetch()).extracting(Row1::v1).isEqualTo(1);
        assertThat(result.fetch()).extracting(Row1::v1).isEqualTo(2);
        assertThat(result.fetch()).isNull();
        assertThat(result.isClosed()).isTrue();
        assertThat(result.fetch()).isNull();
        result.close();
        assertThatThrownBy(result::fetch).isInstanceOf(ClosedException.class).hasMessageEndingWith("[E008]");
    }

    @Test
    void oneScalarIsExactlyOne() {
        assertThat(rows(1).scalarOne()).isEqualTo(1);
        assertThat(rows(1).scalarOne(Long.class)).isEqualTo(1L);
        assertThat(rows(1).scalarOneOrNull()).isEqualTo(1);
        assertThat(rows(0).scalarOneOrNull()).isNull();
        assertThat(rows(0).scalarOneOrNull(Long.class)).isNull();
        assertThat(rows(1).scalarOneOrNull(Long.class)).isEqualTo(1L);
        assertThatThrownBy(() -> rows(0).scalarOne())
                .isInstanceOf(NoRowException.class)
                .hasMessageEndingWith("[E005]");
        assertThatThrownBy(() -> rows(2).scalarOne())
                .isInstanceOf(SeveralRowsException.class)
                .hasMessageEndingWith("[E006]");
        assertThatThrownBy(() -> rows(2).scalarOneOrNull())
                .isInstanceOf(SeveralRowsException.class)
                .hasMessageEndingWith("[E006]");
        assertThatThrownBy(() ->
                        connection().execute(text("select null as missing")).scalarOne(Integer.class))
                .isInstanceOf(ResultException.class)
                .hasMessage("the value of missing is NULL in this row; read it with get(...), which may be null"
                        + " [E018]");
    }

    @Test
    @Covers("CORE-RES-06")
    void columnsAreTakenByNumberNameAndColumn() {
        Result<Row> byNumber = rows(2).columns(2, 0);
        assertThat(byNumber.names()).containsExactly("amount", "id");
        assertThat(byNumber.mappings().all())
                .containsExactly(Map.of("amount", 1, "id", 1), Map.of("amount", 2, "id", 2));
        assertThat(rows(2).columns("name").scalars().all()).containsExactly("item 1", "item 2");
        Row row = rows(1).columns(List.of(stock.amount, stock.name)).one();
        assertThat(row.values()).containsExactly(1, "item 1");
        assertThat(row.get(stock.name)).isEqualTo("item 1");
        assertThatThrownBy(() -> row.get(stock.id))
                .isInstanceOf(ResultException.class)
                .hasMessageEndingWith("[E016]");
        assertThatThrownBy(() -> rows(2).columns(3))
                .isInstanceOf(ResultException.class)
                .hasMessage("the row has no column 3: it has 3, counted from 0: [id, name, amount] [E016]");
        assertThatThrownBy(() -> rows(2).columns("price")).hasMessageEndingWith("[E016]");
        assertThatThrownBy(() -> rows(2).columns(List.of(stock.price))).hasMessageEndingWith("[E016]");
    }

    @Test
    @Covers("CORE-RES-07")
    void scalarsShareTheRowsAndHaveAllMethods() {
        Result<Row3<Integer, String, Integer>> result = rows(7);
        Result<@Nullable Integer> amounts = result.scalars(stock.amount);

        assertThat(amounts.fetch()).isEqualTo(1);
        assertThat(result.fetch()).extracting(Row1::v1).isEqualTo(2);
        assertThat(amounts.fetch(2)).containsExactly(0, 1);
        assertThat(result.scalars("name", String.class).iterator().next()).isEqualTo("item 5");
        assertThat(result.scalars(2, Long.class).unique().all()).containsExactly(0L, 1L);
        assertThat(amounts.isClosed()).isTrue();
        assertThat(rows(4).scalars(2).partitions(3)).containsExactly(List.of(1, 2, 0), List.of(1));
        assertThat(rows(4).scalars(stock.name).first()).isEqualTo("item 1");
        assertThat(rows(1).scalars(stock.name).one()).isEqualTo("item 1");
        assertThatThrownBy(() -> rows(1).scalars(3)).hasMessageEndingWith("[E016]");
    }

    @Test
    void mappingsAreInTheOrderOfTheColumns() {
        Map<String, @Nullable Object> first = rows(1).mappings().one();

        assertThat(first).containsExactly(Map.entry("id", 1), Map.entry("name", "item 1"), Map.entry("amount", 1));
        assertThatThrownBy(() -> first.put("id", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(rows(4).columns("amount").mappings().unique().all())
                .containsExactly(Map.of("amount", 1), Map.of("amount", 2), Map.of("amount", 0));
    }

    record Named(Integer id, String name) {}

    @Test
    void textGetsTypesByTuples() {
        String sql = "select id, name, amount from item where id < 3 order by id";
        List<Named> named = connection()
                .execute(text(sql))
                .tuples(Integer.class, String.class)
                .map(into(Named::new))
                .all();
        assertThat(named).containsExactly(new Named(1, "item 1"), new Named(2, "item 2"));

        Row3<Long, String, Long> typed = requireNonNull(connection()
                .execute(text(sql))
                .tuples(Long.class, String.class, Long.class)
                .first());
        Long amount = typed.v3();
        assertThat(amount).isEqualTo(1L);
        assertThatThrownBy(() -> connection()
                        .execute(text(sql))
                        .tuples(Integer.class, Integer.class)
                        .all())
                .hasMessageEndingWith("[E019]");
        assertThatThrownBy(
                        () -> connection().execute(text("select id from item")).tuples(Integer.class, Integer.class))
                .hasMessageEndingWith("[E016]");
    }

    @Test
    void rowsOfOneKeyAreReturnedOnce() {
        assertThat(rows(10).unique(row -> row.v3()).scalars().all()).containsExactly(1, 2, 3);
        assertThat(rows(10).unique(row -> row.v3()).fetch(2)).hasSize(2);
    }

    @Test
    @Covers({"CORE-RES-10", "CORE-CONN-18"})
    void partitionsHaveTheSizeOfTheFetch() {
        assertThat(sizes(rows(10).partitions(4))).containsExactly(4, 4, 2);
        assertThat(sizes(rows(10).yieldPer(3).partitions())).containsExactly(3, 3, 3, 1);
        ExecutionOptions streaming = ExecutionOptions.STANDARD.withFetchSize(3);
        Result<Row1<Integer>> streamed = connection().execute(select(stock.id).orderBy(stock.id), Map.of(), streaming);
        assertThat(sizes(streamed.partitions())).containsExactly(3, 3, 3, 1);
        connection().options(streaming);
        assertThat(sizes(rows(10).partitions())).containsExactly(3, 3, 3, 1);
        assertThat(sizes(rows(10).scalars().partitions())).containsExactly(3, 3, 3, 1);
        connection().options(ExecutionOptions.STANDARD);
        assertThatThrownBy(() -> rows(10).partitions())
                .isInstanceOf(ResultException.class)
                .hasMessage("the size of the partitions is not known: nobody said yieldPer(...) or a fetch size; say"
                        + " partitions(size) [E041]");
        assertThatThrownBy(() -> rows(10).yieldPer(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static <R> List<Integer> sizes(Stream<List<R>> parts) {
        try (parts) {
            return parts.map(List::size).toList();
        }
    }

    @Test
    void rowsOfAFetchedPageAreAllThere() {
        connection().options(ExecutionOptions.STANDARD.withFetchSize(3));

        assertThat(rows(10).scalars(Integer.class).all())
                .isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    @Covers("CORE-RES-11")
    void frozenRowsAreReadAgainAndAgain() {
        Result<Row3<Integer, String, Integer>> result = rows(4);
        assertThat(result.fetch()).isNotNull();
        FrozenResult<Row3<Integer, String, Integer>> frozen = result.freeze();
        connection().commit();

        assertThat(result.isClosed()).isTrue();
        assertThat(frozen.size()).isEqualTo(3);
        assertThat(frozen.thaw().scalars().all()).containsExactly(2, 3, 4);
        assertThat(frozen.thaw().scalars(stock.name).first()).isEqualTo("item 2");
        List<Row3<Integer, String, Integer>> last = frozen.thaw().all().subList(2, 3);
        assertThat(frozen.withRows(last).thaw().one().v2()).isEqualTo("item 4");
        assertThatThrownBy(() -> frozen.withRows(rows(1).columns(0).all()))
                .isInstanceOf(ResultException.class)
                .hasMessage("a row of 1 values is no row of the columns [id, name, amount]; give a value for each"
                        + " [E040]");
    }

    @Test
    @Covers("CORE-RES-12")
    void resultsFollowEachOtherAndStandSideBySide() {
        Result<Row3<Integer, String, Integer>> second = rows(2);
        Result<Row3<Integer, String, Integer>> merged = rows(1).merge(second, rows(1));
        assertThat(merged.scalars().all()).containsExactly(1, 1, 2, 1);
        assertThat(second.isClosed()).isTrue();
        assertThat(rows(2).merge(rows(2)).unique().scalars().all()).containsExactly(1, 2);
        assertThat(rows(1).spliceVertically(rows(2)).scalars().all()).containsExactly(1, 1, 2);

        Result<Row> both = rows(2).columns(0).spliceHorizontally(rows(2).columns(1));
        assertThat(both.names()).containsExactly("id", "name");
        Row first = requireNonNull(both.first());
        assertThat(first.values()).containsExactly(1, "item 1");
        assertThat(first.get(stock.name)).isEqualTo("item 1");
        assertThatThrownBy(() -> rows(1).spliceHorizontally(rows(2)))
                .isInstanceOf(ResultException.class)
                .hasMessage("results of 1 and 2 rows cannot stand side by side; run statements that return as many"
                        + " [E040]");
        assertThatThrownBy(() -> rows(1).columns(0).merge(rows(1).columns(1)))
                .isInstanceOf(ResultException.class)
                .hasMessage("results with columns [id] and [name] cannot follow each other; select the same columns,"
                        + " or rename them with as(...) [E040]");
    }

    @Test
    void resultsKnowWhichColumnsTheyHave() {
        Result<Row3<Integer, String, Integer>> result = rows(1);

        assertThat(result.hasColumn("name")).isTrue();
        assertThat(result.hasColumn("price")).isFalse();
        assertThat(result.hasColumn(stock.name)).isTrue();
        assertThat(result.hasColumn(stock.price)).isFalse();
    }

    @Test
    @Covers("CORE-RES-15")
    void rowsAreValues() throws IOException, ClassNotFoundException {
        Row3<Integer, String, Integer> first = rows(1).one();
        Row second = rows(10).columns(0, 1, 2).all().get(1);

        assertThat(first.size()).isEqualTo(3);
        assertThat(first.get(1)).isEqualTo("item 1");
        assertThat(first.get("name", String.class)).isEqualTo("item 1");
        assertThat(first.values()).containsExactly(1, "item 1", 1);
        assertThat(first.values().subList(1, 3)).containsExactly("item 1", 1);
        assertThatThrownBy(() -> first.values().set(0, 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(first.compareTo(second)).isNegative();
        assertThat(first.compareTo(rows(1).one())).isZero();
        assertThat(first).isEqualTo(rows(1).one()).hasSameHashCodeAs(rows(1).one());
        assertThat(second.equals(first)).isFalse();
        assertThatThrownBy(() -> first.get(-1))
                .hasMessage("the row has no column -1: it has 3, counted from 0: [id, name, amount] [E016]");
        assertThatThrownBy(() -> first.get("zz", String.class))
                .hasMessage("the row has no column 'zz'; it has [id, name, amount] [E016]");
        assertThat(copy(first)).isEqualTo(first).hasToString("Row[id=1, name=item 1, amount=1]");
    }

    private static Object copy(Object original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    @Covers("CORE-RES-16")
    void rowsAreMapsAndTuplesToo() {
        Row row = connection()
                .execute(text("select id as count, name as \"index\" from item where id = 1"))
                .one();

        assertThat(row.asMap()).containsExactly(Map.entry("count", 1), Map.entry("index", "item 1"));
        assertThat(row.names()).containsExactly("count", "index");
        assertThat(row.values()).containsExactly(1, "item 1");
        assertThat(row.get("count", Integer.class)).isEqualTo(1);
        assertThat(row.get("index", String.class)).isEqualTo("item 1");
        Row typed = rows(1).one();
        assertThat(typed.asMap().get("name")).isEqualTo(typed.get(stock.name));
    }

    @Test
    @Covers("CORE-RES-18")
    void twoColumnsOfOneNameAreToldApartByColumnAndNumber() {
        connection().execute(insert(stock.parts).set(stock.partId, 70).set(stock.partOf, 3));
        Row row = connection()
                .execute(select(stock.id, stock.partId).join(stock.parts, stock.partOf.eq(stock.id)))
                .one();

        assertThat(row.get(stock.id)).isEqualTo(3);
        assertThat(row.get(stock.partId)).isEqualTo(70);
        assertThat(row.values()).containsExactly(3, 70);
        assertThatThrownBy(() -> row.get("id", Integer.class))
                .isInstanceOf(ResultException.class)
                .hasMessage("the row has 2 columns called 'id', at [0, 1]; rename them with as(...), or get the value"
                        + " by column or number [E017]");
        assertThatThrownBy(() -> connection()
                        .execute(text("select id, name as id from item where id = 1"))
                        .one()
                        .get("id", Integer.class))
                .as("the last does not win silently")
                .hasMessageEndingWith("[E017]");
    }

    @Test
    void nullsComeFirstInTheOrderOfRows() {
        connection().execute(update(stock.items).setNull(stock.amount).where(stock.id.eq(2)));

        List<Row> rows = new ArrayList<>(rows(2).columns("amount").all());
        rows.sort(null);
        assertThat(rows).extracting(row -> row.get(0)).containsExactly(null, 1);
    }

    @Test
    void changesHaveNothingToBeViewed() {
        Result<Row> changed =
                connection().execute(update(stock.items).set(stock.amount, 5).where(stock.id.eq(1)));

        assertThatThrownBy(changed::fetch).isInstanceOf(ResultException.class).hasMessageEndingWith("[E007]");
        assertThatThrownBy(changed::scalars).hasMessageEndingWith("[E007]");
        assertThatThrownBy(() -> changed.columns(0)).hasMessageEndingWith("[E007]");
        assertThatThrownBy(changed::freeze).hasMessageEndingWith("[E007]");
        assertThatThrownBy(() -> changed.mapTo(Named.class)).hasMessageEndingWith("[E007]");
        assertThatThrownBy(() -> changed.tuples(Integer.class, Integer.class)).hasMessageEndingWith("[E007]");
        assertThatThrownBy(() -> changed.yieldPer(2)).hasMessageEndingWith("[E007]");
    }

    @Test
    void closedResultsGiveNoViews() {
        Result<Row3<Integer, String, Integer>> result = rows(3);
        Result<Row> view = result.columns(1, 2);
        assertThat(view.first()).isNotNull();

        assertThat(result.isClosed()).isTrue();
        assertThat(view.isClosed()).isTrue();
        assertThatThrownBy(view::fetch).isInstanceOf(ClosedException.class);
        assertThatThrownBy(result::fetch).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> result.scalars(String.class)).isInstanceOf(ClosedException.class);
    }

    @Test
    void mapsOfRowsKeepTheTypes() {
        Result<Row2<Integer, String>> pairs = connection()
                .execute(select(stock.id, stock.name).orderBy(stock.id).limit(1));

        assertThat(pairs.map(into(Named::new)).one()).isEqualTo(new Named(1, "item 1"));
    }
}
