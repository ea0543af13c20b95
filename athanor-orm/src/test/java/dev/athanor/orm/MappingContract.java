package dev.athanor.orm;

import static dev.athanor.orm.depot.Letter_.LETTER;
import static dev.athanor.orm.depot.Parcel_.PARCEL;
import static dev.athanor.orm.depot.Reading_.READING;
import static dev.athanor.orm.depot.Span_.SPAN;
import static dev.athanor.orm.depot.Stock_.STOCK;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.depot.Colour;
import dev.athanor.orm.depot.Dated;
import dev.athanor.orm.depot.Letter;
import dev.athanor.orm.depot.Parcel;
import dev.athanor.orm.depot.ParcelId;
import dev.athanor.orm.depot.Reading;
import dev.athanor.orm.depot.Size;
import dev.athanor.orm.depot.Span;
import dev.athanor.orm.depot.Stock;
import dev.athanor.orm.depot.StockKeeper;
import dev.athanor.orm.depot.Weight;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What classes become: tables, types, keys and versions, the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // saved and loaded for what they do; what was saved is there
abstract class MappingContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Parcel.class, Letter.class, Stock.class, StockKeeper.class, Reading.class, Span.class);
    }

    private static List<String> names(Table table) {
        return table.columns().stream().<String>map(Column::name).toList();
    }

    @Test
    @Covers({"ORM-MAP-22", "ORM-MAP-25", "ORM-MAP-19"})
    void theFieldsOfAMappedSuperclassAreColumnsOfEachEntity() {
        Table parcel = PARCEL.table();
        Table letter = LETTER.table();
        assertThat(names(letter))
                .containsExactly(
                        "changed_by",
                        "id",
                        "pages",
                        "colour",
                        "version",
                        "parcel_id",
                        "created",
                        "created_by",
                        "changed");
        assertThat(names(parcel)).startsWith("changed_by", "id").endsWith("created", "created_by", "changed");
        assertThat(parcel.c("created")).isNotSameAs(letter.c("created"));
        assertThatThrownBy(() -> Mappings.of(Dated.class)).hasMessageEndingWith("[M001]");

        Dated.clerk("ann");
        Letter note = new Letter(1);
        session.add(note);
        session.commit();
        assertThat(note.createdBy()).isEqualTo("ann");
        assertThat(note.changed()).isAfterOrEqualTo(note.created());
        assertThat(note.changedBy()).isNull();

        Dated.clerk("bob");
        note.pages(2);
        session.commit();
        assertThat(note.createdBy()).isEqualTo("ann");
        assertThat(note.changedBy()).isEqualTo("bob");
        assertThat(note.changed()).isAfterOrEqualTo(note.created());
    }

    @Test
    @Covers("ORM-MAP-44")
    void aLoadedObjectIsNotConstructedButToldThatItIsLoaded() {
        Letter note = new Letter(3);
        session.add(note);
        session.commit();
        assertThat(note.pages()).isEqualTo(3);
        assertThat(note.loads())
                .as("neither construction nor refreshing loads an object")
                .isZero();
        startAnew();

        Letter loaded = session.scalars(select(LETTER)).one();
        assertThat(loaded).isNotSameAs(note);
        assertThat(loaded.loads()).isEqualTo(1);
        assertThat(loaded.pages())
                .as("the constructor would have wanted an argument")
                .isEqualTo(3);
    }

    @Test
    @Covers({"ORM-MAP-11", "ORM-MAP-16"})
    void aMapSaysWhichTypesStandForThoseOfFields() {
        Table parcel = PARCEL.table();
        assertThat(parcel.c("description").type()).isEqualTo(Types.TEXT);
        assertThat(parcel.c("code").type().sql()).isEqualTo("VARCHAR(7)");
        assertThat(parcel.c("created_by").type()).as("a length is said").isEqualTo(Types.varchar(20));
        assertThat(parcel.c("weight").type().sql()).isEqualTo("INTEGER");
        assertThat(parcel.c("size").type().sql()).isEqualTo("VARCHAR(40)");
        assertThat(LETTER.table().c("colour").type()).as("another registry").isEqualTo(EnumType.of(Colour.class));
        assertThat(LETTER.table().c("colour").type().sql()).isEqualTo("VARCHAR(5)");

        UUID token = UUID.randomUUID();
        Parcel sent = new Parcel(new Weight(250, "g")).with(Size.LARGE, token, Duration.ofMinutes(90));
        Letter note = new Letter(1);
        note.colour(Colour.GREEN);
        session.addAll(List.of(sent, note));
        session.commit();
        startAnew();
        Parcel found = session.scalars(select(PARCEL).where(PARCEL.weight.eq(new Weight(250, "g"))))
                .one();
        assertThat(found.weight()).isEqualTo(new Weight(250, "g"));
        assertThat(found.size()).isEqualTo(Size.LARGE);
        assertThat(found.token()).isEqualTo(token);
        assertThat(found.waits()).isEqualTo(Duration.ofMinutes(90));
        assertThat(session.scalars(select(LETTER.colour)).one()).isEqualTo(Colour.GREEN);
    }

    @Test
    @Covers("ORM-COL-07")
    void whetherAValueChangedIsForItsTypeToSay() {
        Parcel sent = new Parcel(new Weight(1, "g"));
        sent.numbers(List.of(3, 1));
        sent.labels(Map.of("to", "ann"));
        session.add(sent);
        session.commit();
        assertThat(sent.numbers()).containsExactly(3, 1);
        assertThat(sent.labels()).containsEntry("to", "ann");
        sql.clear();

        sent.numbers(new java.util.ArrayList<>(List.of(3, 1)));
        sent.labels(new java.util.TreeMap<>(Map.of("to", "ann")));
        sent.weight(new Weight(1, "g"));
        session.flush();
        assertThat(sql.sql()).isEmpty();

        sent.numbers(List.of(1, 3));
        session.flush();
        assertThat(sql.sql()).singleElement().asString().contains("numbers").doesNotContain("labels");
        session.commit();
        assertThat(sent.numbers()).containsExactly(1, 3);
    }

    @Test
    void aTypedKeyIsMadeByTheDatabaseAndReferredTo() {
        Parcel sent = new Parcel(new Weight(1, "g"));
        Letter note = new Letter(1);
        note.parcel(sent);
        session.add(sent);
        session.commit();
        ParcelId id = sent.id();
        startAnew();

        Parcel found = session.get(Parcel.class, id);
        assertThat(found.letters()).hasSize(1);
        assertThat(found.letters().get(0).parcel()).isSameAs(found);
        assertThat(session.scalars(select(LETTER).join(LETTER.parcel).where(PARCEL.id.eq(id)))
                        .all())
                .hasSize(1);
    }

    @Test
    void keysOfUuidsAscendAndVersionsOfTimesToo() {
        List<Letter> notes = IntStream.range(0, 100).mapToObj(Letter::new).toList();
        session.addAll(notes);
        session.commit();
        assertThat(notes).extracting(Letter::id).isSortedAccordingTo(UUID::compareTo);
        assertThat(notes.get(0).id().version()).isEqualTo(7);

        Letter note = notes.get(0);
        var first = note.version();
        note.pages(7);
        session.commit();
        assertThat(note.version()).isAfter(first);
        session.connection()
                .execute(dev.athanor.sql.Sql.update(LETTER.table())
                        .set(LETTER.table().c("version", java.time.Instant.class), first)
                        .where(LETTER.table().c("id", UUID.class).eq(note.id())));
        note.pages(8);
        assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
    }

    @Test
    @Covers({"ORM-MAP-05", "ORM-MAP-18", "ORM-MAP-20"})
    void aTableHasWhatItsClassSays() {
        Table stock = STOCK.table();
        assertThat(names(stock))
                .containsExactly("label", "room", "shelf", "stored_amount", "barcode", "keeper", "version");
        assertThat(stock.c("label").isNullable()).isFalse();
        assertThat(stock.c("label").definition().comment()).isEqualTo("as it is called");
        assertThat(stock.c("barcode").isNullable()).isTrue();
        assertThat(stock.c("barcode").definition().isUnique()).isTrue();
        assertThat(stock.c("stored_amount").definition().checks()).hasSize(1);
        assertThat(stock.c("stored_amount").definition().info()).containsEntry("unit", "pieces");
        assertThat(stock.comment()).isEqualTo("what there is");
        assertThat(stock.indexes()).extracting(index -> index.name()).containsExactly("ix_stock_keeper");
        assertThat(stock.uniques()).hasSize(2);
        assertThat(stock.checks()).hasSize(2);

        session.add(new Stock("a", 1, 5));
        session.commit();
        assertThat(session.scalars(select(STOCK).where(STOCK.amount.eq(5)).orderBy(STOCK.amount))
                        .one()
                        .room())
                .isEqualTo("a");
        assertThat(sql.sql()).last().asString().contains("stored_amount");
        Stock wrong = new Stock("a", 2, -5);
        session.add(wrong);
        assertThatThrownBy(session::flush).isInstanceOf(dev.athanor.engine.error.DatabaseException.class);
    }

    @Test
    @Covers("ORM-MAP-09")
    void typesAndNullabilityComeFromTheFieldUnlessSaid() {
        Table stock = STOCK.table();
        assertThat(stock.c("room").type()).isEqualTo(Types.varchar(5));
        assertThat(stock.c("room").isNullable()).isFalse();
        assertThat(stock.c("shelf").type()).isEqualTo(Types.INTEGER);
        assertThat(stock.c("keeper").type()).as("of what it refers to").isEqualTo(Types.varchar(12));
        assertThat(stock.c("keeper").isNullable()).isTrue();
        assertThat(PARCEL.table().c("id").isNullable())
                .as("a key, of a field that is nullable")
                .isFalse();
        assertThat(PARCEL.table().c("code").isNullable())
                .as("a type is said, and nothing else")
                .isTrue();
        assertThat(PARCEL.table().c("weight").isNullable()).isFalse();

        Stock kept = new Stock("b", 1, 1);
        kept.keeper("ann");
        session.add(new StockKeeper("ann"));
        session.flush();
        session.add(kept);
        session.flush();
    }

    @Test
    void aVersionOfTheDatabaseIsKnownAfterEachWrite() {
        Stock stock = new Stock("a", 1, 5);
        session.add(stock);
        session.flush();
        sql.clear();
        assertThat(stock.version()).isEqualTo(50);
        assertThat(sql.sql()).isEmpty();
        stock.amount(6);
        session.flush();
        sql.clear();
        assertThat(stock.version()).isEqualTo(60);
        assertThat(sql.sql()).isEmpty();

        session.connection()
                .execute(dev.athanor.sql.Sql.update(STOCK.table())
                        .set(STOCK.table().c("stored_amount", Integer.class), 9));
        stock.amount(7);
        assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
    }

    @Test
    @Covers({"ORM-MAP-06", "ORM-MAP-33"})
    void aTableOfElsewhereNeedsNoKeyOfItsOwn() {
        assertThat(READING.table()).isSameAs(Reading.READINGS);
        session.add(new Reading("a", 1, 10));
        session.add(new Reading("a", 2, null));
        session.commit();
        startAnew();

        Reading reading = session.get(Reading.class, "a", 1);
        assertThat(reading.value()).isEqualTo(10);
        assertThat(reading.twice()).isEqualTo(20);
        reading.value(11);
        session.commit();
        session.delete(session.getOne(Reading.class, "a", 2));
        session.commit();
        assertThat(session.scalars(select(READING.value)).all()).containsExactly(11);
    }

    private List<Span> spans() {
        return session.scalars(select(SPAN).orderBy(SPAN.id)).all();
    }

    @Test
    @Covers("ORM-COL-23")
    void whatIsMadeOfColumnsIsSet() {
        Span first = new Span(1, 3);
        session.addAll(List.of(first, new Span(5, 9)));
        session.commit();
        session.execute(update(SPAN).where(SPAN.length().gt(2)).set(SPAN.length(), 20));
        assertThat(spans()).extracting(Span::length).containsExactly(2, 20);
        assertThat(spans()).extracting(Span::high).containsExactly(3, 25);

        session.execute(
                update(SPAN).where(SPAN.id.eq(first.id())).set(SPAN.length(), 5).set(SPAN.low, 100));
        assertThat(first.high()).as("made of the low that is set").isEqualTo(105);
        session.execute(update(SPAN).values(Map.of("length", 4)));
        assertThat(spans()).extracting(Span::length).containsExactly(4, 4);
        session.execute(update(SPAN).set(SPAN.both(), 7));
        assertThat(spans()).extracting(Span::low).containsExactly(7, 7);
        assertThat(spans()).extracting(Span::high).containsExactly(7, 7);
        session.execute(insert(SPAN).set(SPAN.low, 30).set(SPAN.length(), 3));
        assertThat(spans().get(2).high()).isEqualTo(33);
    }

    @Test
    @Covers("ORM-COL-23")
    void rowsSetWhatIsMadeOfColumns() {
        session.execute(insert(SPAN), List.of(Map.of("low", 2, "length", 3), Map.of("both", 8)));
        List<Span> spans = spans();
        assertThat(spans).extracting(Span::low).containsExactly(2, 8);
        assertThat(spans).extracting(Span::high).containsExactly(5, 8);
        int id = spans.get(0).id();
        session.execute(update(SPAN), List.of(Map.of("id", id, "low", 4, "length", 6)));
        assertThat(spans.get(0).high()).isEqualTo(10);
        session.execute(update(SPAN), List.of(Map.of("id", id, "both", 1)));
        assertThat(spans.get(0).high()).isEqualTo(1);

        assertThatThrownBy(() -> session.execute(insert(SPAN), List.of(Map.of("doubled", 3))))
                .hasMessageStartingWith(
                        "A row has a value for 'doubled', by which Span has high computed in the database")
                .hasMessageEndingWith("[O101]");
        assertThatThrownBy(() -> session.execute(insert(SPAN), List.of(Map.of("isEmpty", true))))
                .hasMessageStartingWith("A row has a value for 'isEmpty', and Span has no such attribute")
                .hasMessageEndingWith("[O101]");
        assertThatThrownBy(() -> update(SPAN).values(Map.of("isEmpty", true))).hasMessageEndingWith("[C015]");
    }

    @Test
    @Covers({"ORM-COL-21", "ORM-COL-22"})
    void aQuestionIsAskedInJavaAndInSql() {
        session.addAll(Stream.of(1, 5, 9).map(Letter::new).toList());
        session.commit();

        assertThat(session.scalars(select(LETTER).where(LETTER.isLongerThan(4)).orderBy(LETTER.pages))
                        .all())
                .hasSize(2)
                .allMatch(letter -> letter.isLongerThan(4));
        var other = LETTER.as("other");
        assertThat(session.scalars(select(other.isLongerThan(8)).where(other.pages.eq(9)))
                        .all())
                .containsExactly(true);
    }
}
