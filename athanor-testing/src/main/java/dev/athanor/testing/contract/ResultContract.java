package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
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
import dev.athanor.engine.result.Result;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Row2;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.compile.Capability;
import dev.athanor.testing.Covers;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What results give on every database. The tests of a dialect extend this and say {@code @OnDatabase}. */
public abstract class ResultContract {

    private final Stock stock = new Stock();
    private @Nullable Connection opened;

    /** For the tests of a dialect. */
    protected ResultContract() {}

    @BeforeEach
    void fill(Engine engine) {
        stock.metadata.createAll(engine);
        Connection connection = engine.connect();
        opened = connection;
        connection.insertMany(
                stock.items,
                List.of(stock.id, stock.name, stock.price, stock.amount),
                List.of(
                        new @Nullable Object[] {1, "bolt", new BigDecimal("0.25"), 40},
                        new @Nullable Object[] {2, "nut", null, 40},
                        new @Nullable Object[] {3, "washer", new BigDecimal("0.05"), null}),
                List.of());
    }

    @AfterEach
    void close() {
        connection().close();
    }

    private Connection connection() {
        return requireNonNull(opened);
    }

    private Select<Row2<Integer, String>> all() {
        return select(stock.id, stock.name).orderBy(stock.id);
    }

    private Result<Row2<Integer, String>> rows() {
        return connection().execute(all());
    }

    private Result<Row2<Integer, String>> rows(int id) {
        return connection().execute(all().where(stock.id.eq(id)));
    }

    @Test
    @Covers("CORE-RES-01")
    void rowsAreReadOnceAndInOrder() {
        Result<Row2<Integer, String>> result = rows();

        assertThat(result.fetch(1)).extracting(Row2::v2).containsExactly("bolt");
        Iterator<Row2<Integer, String>> rest = result.iterator();
        assertThat(rest.next().v2()).isEqualTo("nut");
        assertThat(result.all()).extracting(Row2::v2).containsExactly("washer");
        assertThat(rest.hasNext()).isFalse();
        assertThatThrownBy(rest::next).isInstanceOf(NoSuchElementException.class);
        assertThat(result.isClosed()).isTrue();
        assertThat(result.fetch(1)).isEmpty();
        assertThat(result.all()).isEmpty();
        assertThat(result.first()).isNull();
    }

    @Test
    @Covers("CORE-RES-02")
    void theFirstRowClosesTheResult() {
        Result<Row2<Integer, String>> result = rows();

        assertThat(result.first()).extracting(Row2::v1).isEqualTo(1);
        assertThatThrownBy(result::all)
                .isInstanceOf(ClosedException.class)
                .hasMessage(
                        "the result is closed; read what is needed before close(), or run the statement again [E008]");
        assertThat(rows(9).first()).isNull();
        assertThat(connection().execute(all()).scalar()).isEqualTo(1);
        assertThat(rows(9).scalar()).isNull();
    }

    @Test
    @Covers("CORE-RES-03")
    void exactlyOneRowIsExactlyOne() {
        assertThat(rows(2).one().v2()).isEqualTo("nut");
        assertThatThrownBy(() -> rows(9).one())
                .isInstanceOf(NoRowException.class)
                .hasMessage(
                        "the statement found no row where one is required; use oneOrNull() if it may be absent [E005]");
        assertThatThrownBy(() -> rows().one())
                .isInstanceOf(SeveralRowsException.class)
                .hasMessage(
                        "the statement found several rows where at most one is expected; narrow its condition, or use"
                                + " first() for the first of them [E006]");
        assertThat(connection()
                        .execute(select(stock.amount).where(stock.id.lt(3)))
                        .unique()
                        .one()
                        .v1())
                .isEqualTo(40);
    }

    @Test
    @Covers("CORE-RES-04")
    void oneRowOrNoneIsAtMostOne() {
        assertThat(rows(2).oneOrNull()).extracting(Row2::v2).isEqualTo("nut");
        assertThat(rows(9).oneOrNull()).isNull();
        assertThatThrownBy(() -> rows().oneOrNull())
                .isInstanceOf(SeveralRowsException.class)
                .hasMessageEndingWith("[E006]");
    }

    @Test
    @Covers("CORE-RES-05")
    void changesGiveNoRows() {
        Result<Row> result =
                connection().execute(update(stock.items).set(stock.amount, 1).where(stock.id.le(2)));

        assertThat(result.returnsRows()).isFalse();
        assertThat(result.isClosed()).isTrue();
        assertThat(result.names()).isEmpty();
        assertThat(result.rowCount()).isEqualTo(2);
        assertThatThrownBy(result::all)
                .isInstanceOf(ResultException.class)
                .hasMessage("the statement returns no rows; ask for rowCount(), or let it return some with"
                        + " returning(...) [E007]");
        assertThat(connection()
                        .execute(delete(stock.items).where(stock.id.eq(9)))
                        .rowCount())
                .isEqualTo(0);
    }

    @Test
    @Covers("CORE-CONN-07")
    void scalarsAreTheFirstValues() {
        assertThat(connection().scalars(all()).all()).containsExactly(1, 2, 3);
        assertThat(connection().scalar(select(count()).selectFrom(stock.items))).isEqualTo(3);
        assertThat(connection().scalar(select(stock.name).where(stock.id.eq(9))))
                .isNull();
        assertThat(connection()
                        .execute(text("select name, id from item where id = 1"))
                        .scalars(String.class)
                        .one())
                .isEqualTo("bolt");
    }

    @Test
    void scalarsSkipNoNulls() {
        assertThat(connection().scalars(select(stock.amount).orderBy(stock.id)).all())
                .containsExactly(40, 40, null);
    }

    @Test
    @Covers("CORE-RES-08")
    void rowsAreMapsByName() {
        assertThat(connection().execute(all()).mappings().first()).isEqualTo(Map.of("id", 1, "name", "bolt"));
    }

    @Test
    @Covers("CORE-RES-09")
    void rowsAlikeAreReturnedOnce() {
        Result<Row1<Integer>> result = connection()
                .execute(select(stock.amount).where(stock.amount.isNotNull()).orderBy(stock.id));
        assertThat(result.fetch(1)).hasSize(1);

        assertThat(result.unique().all()).extracting(Row1::v1).containsExactly(40);
    }

    @Test
    void partitionsAreListsOfOneSize() {
        try (Stream<List<Row2<Integer, String>>> parts = rows().partitions(2)) {
            assertThat(parts.map(List::size)).containsExactly(2, 1);
        }
    }

    @Test
    void streamsCloseTheResult() {
        Result<Row2<Integer, String>> result = rows();
        try (Stream<Row2<Integer, String>> stream = result.stream()) {
            assertThat(stream.map(Row2::v2).findFirst()).contains("bolt");
        }
        assertThat(result.isClosed()).isTrue();
    }

    @Test
    @Covers({"CORE-RES-13", "CORE-RES-14"})
    void resultsKnowTheirNamesAndCloseWithTheirBlock() {
        Result<Row2<Integer, String>> kept;
        try (Result<Row2<Integer, String>> result = rows()) {
            assertThat(result.names()).containsExactly("id", "name");
            assertThat(result.isClosed()).isFalse();
            kept = result;
        }
        assertThat(kept.isClosed()).isTrue();
        assertThatThrownBy(kept::first).isInstanceOf(ClosedException.class).hasMessageEndingWith("[E008]");
    }

    @Test
    void rowsGiveTypedValues() {
        Row row = connection()
                .execute(select(List.of(stock.name, stock.price, stock.amount)).where(stock.id.eq(1)))
                .one();

        assertThat(row.size()).isEqualTo(3);
        assertThat(row.get(stock.price)).isEqualTo(new BigDecimal("0.25"));
        assertThat(row.require(stock.name)).isEqualTo("bolt");
        assertThat(row.get(2)).isEqualTo(40);
        assertThat(row.get("amount", Long.class)).isEqualTo(40L);
        assertThat(row.require("price", BigDecimal.class)).isEqualByComparingTo("0.25");
        assertThat(row).hasToString("Row[name=bolt, price=0.25, amount=40]");
    }

    @Test
    void rowsAreEqualByTheirValues() {
        Row2<Integer, String> row = rows(1).one();

        assertThat(row)
                .isEqualTo(rows(1).one())
                .hasSameHashCodeAs(rows(1).one())
                .isNotEqualTo(rows(2).one());
    }

    @Test
    void columnsAreFoundInAStatementBuiltAnew() {
        Alias again = stock.items.as("i");
        Row row = connection()
                .execute(select(List.of(again.column(stock.id), again.column(stock.name)))
                        .where(again.column(stock.id).eq(2)))
                .one();

        assertThat(row.get(again.column(stock.name))).isEqualTo("nut");
    }

    @Test
    @Covers("CORE-RES-17")
    void missingColumnsAreNamed() {
        Row row = rows(1).one();

        assertThatThrownBy(() -> row.get("nmae", String.class))
                .isInstanceOf(ResultException.class)
                .hasMessage("the row has no column 'nmae'; it has [id, name] [E016]");
        assertThatThrownBy(() -> row.get("NAME", String.class))
                .hasMessage("the row has no column 'NAME', but 'name'; it has [id, name] [E016]");
        assertThatThrownBy(() -> row.get(stock.price))
                .isInstanceOf(ResultException.class)
                .hasMessage(
                        "the row has no value of item.price: the statement selected [item.id, item.name]; select it, or"
                                + " get it by name from [id, name] [E016]");
    }

    @Test
    void namesThatRepeatAreAmbiguous() {
        Row row = connection()
                .execute(text("select id, name as id from item where id = 1"))
                .one();

        assertThat(row.get(1)).isEqualTo("bolt");
        assertThatThrownBy(() -> row.get("id", Integer.class))
                .isInstanceOf(ResultException.class)
                .hasMessage(
                        "the row has 2 columns called 'id', at [0, 1]; rename them with as(...), or get the value by"
                                + " column or number [E017]");
    }

    @Test
    void nullsAreRefusedWhereAValueIsRequired() {
        Row row = connection()
                .execute(select(stock.price, stock.name).where(stock.id.eq(2)))
                .one();

        assertThat(row.get(stock.price)).isNull();
        assertThatThrownBy(() -> row.require(stock.price))
                .isInstanceOf(ResultException.class)
                .hasMessage(
                        "the value of item.price is NULL in this row; read it with get(...), which may be null [E018]");
        assertThatThrownBy(() -> row.require("price", BigDecimal.class)).hasMessageEndingWith("[E018]");
    }

    @Test
    void conversionsThatLoseAreRefused() {
        Row row = connection()
                .execute(select(stock.price, stock.name).where(stock.id.eq(1)))
                .one();

        assertThatThrownBy(() -> row.get("price", Integer.class))
                .isInstanceOf(ResultException.class)
                .hasMessage("the value of 'price' is a java.math.BigDecimal, which cannot become a java.lang.Integer"
                        + " without loss; read it as it is and convert it [E019]");
        assertThatThrownBy(() -> row.get("name", Integer.class)).hasMessageEndingWith("[E019]");
    }

    record Item(int id, String name, @Nullable BigDecimal unitPrice) {}

    record Amount(int amount) {}

    @Test
    void recordsAreFilledByName() {
        List<Item> items = connection()
                .execute(select(stock.price.as("unit_price"), stock.name, stock.id)
                        .orderBy(stock.id))
                .mapTo(Item.class)
                .all();

        assertThat(items)
                .containsExactly(
                        new Item(1, "bolt", new BigDecimal("0.25")),
                        new Item(2, "nut", null),
                        new Item(3, "washer", new BigDecimal("0.05")));
    }

    @Test
    void recordsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> rows().mapTo(Item.class))
                .isInstanceOf(ResultException.class)
                .hasMessage(
                        "component unitPrice of " + Item.class.getName() + " has no column: none is called 'unitPrice'"
                                + " or 'unit_price', there are [id, name]; name the column with as(\"unitPrice\") [E020]");
        assertThatThrownBy(() -> connection()
                        .execute(select(stock.amount).where(stock.id.eq(3)))
                        .mapTo(Amount.class)
                        .one())
                .isInstanceOf(ResultException.class)
                .hasMessage(
                        "component amount is a int, but its column is NULL in a row; declare it as its box, or select"
                                + " coalesce(...) [E020]");
    }

    @Test
    void rowsAreMappedByFunctions() {
        assertThat(rows().map(row -> row.v1() + row.v2()).all()).containsExactly("1bolt", "2nut", "3washer");
    }

    @Test
    void rowsLeftAtTheEndOfATransactionAreLost() {
        Result<Row2<Integer, String>> result = rows();
        assertThat(result.fetch(1)).hasSize(1);

        connection().commit();

        assertThatThrownBy(result::all)
                .isInstanceOf(ClosedException.class)
                .hasMessage(
                        "the rows of the result are gone: the transaction was committed; read them first, for example"
                                + " with all() [E008]");
    }

    @Test
    void rowsOfTwoResultsMayBeReadInTurns() {
        Iterator<Row2<Integer, String>> first = rows().iterator();
        Iterator<Row2<Integer, String>> second = rows().iterator();

        assertThat(first.next().v1()).isEqualTo(1);
        assertThat(second.next().v1()).isEqualTo(1);
        assertThat(first.next().v1()).isEqualTo(2);
        assertThat(second.next().v1()).isEqualTo(2);
    }

    @Test
    void insertsTellTheirKey() {
        Row given = connection()
                .execute(insert(stock.items).set(stock.id, 77).set(stock.name, "rivet"))
                .insertedPrimaryKey();
        Row generated =
                connection().execute(insert(stock.parts).set(stock.partOf, 77)).insertedPrimaryKey();

        assertThat(given.asMap()).isEqualTo(Map.of("id", 77));
        assertThat(generated.require(stock.partId))
                .isEqualTo(connection().scalar(select(stock.partId).where(stock.partOf.eq(77))));
    }

    @Test
    void onlySingleInsertsTellTheirKey() {
        assertThatThrownBy(() -> rows().insertedPrimaryKey())
                .isInstanceOf(ResultException.class)
                .hasMessage("there is no key to tell: the statement is neither INSERT nor UPDATE; insert the row with"
                        + " insert(table) to learn its key [E022]");
        assertThatThrownBy(() -> connection()
                        .execute(insert(stock.items)
                                .values(List.of(Map.of("id", 51, "name", "x"), Map.of("id", 52, "name", "y"))))
                        .insertedPrimaryKey())
                .hasMessage("there is no key to tell: the statement inserted no single row; for several rows name the"
                        + " key in returning(...) [E022]");
        assertThatThrownBy(() -> connection()
                        .execute(insert(stock.items)
                                .set(stock.id, 53)
                                .set(stock.name, "z")
                                .returning(stock.id))
                        .insertedPrimaryKey())
                .hasMessage("there is no key to tell: the insert returns rows itself; name the key in returning(...)"
                        + " [E022]");
    }

    @Test
    void changesReturnRowsWhereAsked(Engine engine) {
        assertThat(connection()
                        .execute(insert(stock.items)
                                .set(stock.id, 50)
                                .set(stock.name, "cog")
                                .returning(stock.id, stock.name))
                        .one())
                .extracting(Row2::v1, Row2::v2)
                .containsExactly(50, "cog");
        if (engine.dialect().has(Capability.UPDATE_RETURNING)) {
            assertThat(connection()
                            .scalars(update(stock.items)
                                    .set(stock.amount, 7)
                                    .where(stock.id.eq(50))
                                    .returning(stock.amount))
                            .one())
                    .isEqualTo(7);
        }
        assertThat(connection()
                        .scalars(delete(stock.items).where(stock.id.eq(50)).returning(stock.name))
                        .all())
                .containsExactly("cog");
    }

    /** Columns of a text are known by their places, or by their names wherever they stand; each once. */
    @Test
    @Covers("CORE-RES-19")
    void columnsOfTextAreKnownByPlaceOrName() {
        Row placed = connection()
                .execute(text("select name as label, price as cost from item where id = 1")
                        .columns(stock.name, stock.price))
                .one();
        assertThat(placed.get(stock.name)).isNotNull();
        assertThat(placed.get(stock.price)).isEqualTo(new BigDecimal("0.25"));
        Row named = connection()
                .execute(text("select price, amount, name from item where id = 1")
                        .columnsByName(stock.name, stock.price))
                .one();
        assertThat(named.names()).containsExactly("price", "amount", "name");
        assertThat(named.get(stock.name)).isEqualTo(placed.get(stock.name));
        assertThat(named.get(stock.price)).isEqualTo(new BigDecimal("0.25"));
        assertThatThrownBy(
                        () -> connection().execute(text("select name from item").columnsByName(stock.price)))
                .hasMessage("the text returns no column called as item.price, which columnsByName(...) says; it returns"
                        + " [name]: select name from item [E029]");
        assertThatThrownBy(
                        () -> connection().execute(text("select name from item").columns(stock.name, stock.price)))
                .isInstanceOf(ResultException.class)
                .hasMessage(
                        "the text returns 1 columns, but columns(...) says 2; name all of them, in order: select name"
                                + " from item [E029]");
        assertThatThrownBy(() ->
                        connection().execute(text("select name, id from item").columns(stock.name)))
                .hasMessageEndingWith("[E029]");
        assertThatThrownBy(() -> text("select name, name from item").columns(stock.name, stock.name))
                .hasMessageEndingWith("[C063]");
    }

    @Test
    void knownColumnsOfTextAreReadWithTheirTypes() {
        Row row = connection()
                .execute(text("select name, price from item where id = :id")
                        .bind("id", 1)
                        .columns(stock.name, stock.price))
                .one();

        assertThat(row.get(stock.price)).isEqualTo(new BigDecimal("0.25"));
        assertThat(row.names()).containsExactly("name", "price");
    }
}
