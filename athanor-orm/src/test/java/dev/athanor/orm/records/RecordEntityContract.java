package dev.athanor.orm.records;

import static dev.athanor.orm.records.City_.CITY;
import static dev.athanor.orm.records.Country_.COUNTRY;
import static dev.athanor.orm.records.Port_.PORT;
import static dev.athanor.orm.records.Rate_.RATE;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Sql.forUpdate;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.error.IntegrityException;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.orm.Load;
import dev.athanor.orm.Lookup;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.error.ObjectDeletedException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Row2;
import dev.athanor.sql.Row3;
import dev.athanor.sql.Select;
import dev.athanor.testing.server.DatabaseKind;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entities that are records are selected, looked up and joined as classes are. */
@SuppressWarnings({"NullAway", "CheckReturnValue"}) // a missing row fails the test by itself
abstract class RecordEntityContract extends OrmContract {

    static final Country GERMANY = new Country(
            "DE",
            "Germany",
            new Area(348_672, 8_350),
            Continent.EUROPE,
            84_000_000,
            false,
            null,
            List.of(49),
            "GERMANY");
    static final Country ISLE = new Country(
            "IM", "Isle of Man", new Area(572, 0), Continent.EUROPE, null, true, "GB", List.of(), "ISLE OF MAN");
    static final Country BRITAIN = new Country(
            "GB", "Britain", new Area(241_930, 1_680), Continent.EUROPE, 1, true, null, List.of(44), "BRITAIN");

    @Override
    protected Mappings mappings() {
        return Mappings.of(City.class, Country.class, Rate.class, Port.class);
    }

    @BeforeEach
    void fill() {
        for (Country country : List.of(GERMANY, BRITAIN, ISLE)) {
            session.execute(insert(COUNTRY)
                    .set(COUNTRY.code, country.code())
                    .set(COUNTRY.name, country.name())
                    .set(COUNTRY.area.land, country.area().land())
                    .set(COUNTRY.area.water, country.area().water())
                    .set(COUNTRY.continent, country.continent())
                    .set(COUNTRY.population, country.population())
                    .set(COUNTRY.island, country.island())
                    .set(COUNTRY.sovereign, country.sovereign())
                    .set(COUNTRY.prefixes, country.prefixes()));
        }
        session.execute(
                insert(RATE),
                List.of(
                        Map.of("country", "DE", "since", 2007, "percent", new BigDecimal("19.00")),
                        Map.of("country", "DE", "since", 1998, "percent", new BigDecimal("16.00"))));
        session.execute(insert(PORT), List.of(Map.of("name", "Hamburg", "country", "DE")));
        session.addAll(List.of(new City("Berlin", "DE"), new City("Bonn", "DE"), new City("Atlantis", (String) null)));
        session.commit();
        startAnew();
    }

    private List<Country> countries() {
        return session.scalars(select(COUNTRY).orderBy(COUNTRY.code)).all();
    }

    @Test
    void rowsBecomeRecordsOfAllTheirColumns() {
        assertThat(countries()).containsExactly(GERMANY, BRITAIN, ISLE);
        assertThat(sql.sql()).hasSize(1);
        assertThat(session.scalars(select(RATE).orderBy(RATE.since)).all())
                .containsExactly(
                        new Rate("DE", 1998, new BigDecimal("16.00")), new Rate("DE", 2007, new BigDecimal("19.00")));
        Port port = session.scalars(select(PORT)).one();
        assertThat(port.name()).isEqualTo("Hamburg");
        assertThat(session.scalars(select(PORT).where(PORT.id.eq(port.id()))).one())
                .isSameAs(port);
    }

    @Test
    void theTableIsThatOfTheComponents() {
        assertThat(COUNTRY.table().columns())
                .extracting(column -> column.name())
                .containsExactly(
                        "code",
                        "full_name",
                        "area_land",
                        "area_water",
                        "continent",
                        "population",
                        "island",
                        "sovereign",
                        "prefixes");
        assertThat(COUNTRY.table().c("population").isNullable()).isTrue();
        assertThat(COUNTRY.table().c("continent").isNullable()).isFalse();
        assertThatThrownBy(() -> session.execute(update(COUNTRY).set(COUNTRY.name, "Germany")))
                .isInstanceOf(IntegrityException.class); // it is unique
        session.rollback();
    }

    @Test
    void aRowIsFoundByItsKey() {
        Country found = session.get(Country.class, "DE");
        assertThat(found).isEqualTo(GERMANY);
        assertThat(session.getOne(Country.class, "DE")).isSameAs(found);
        assertThat(countries().get(0)).isSameAs(found);
        assertThat(sql.sql()).hasSize(2);
        assertThat(session.get(Country.class, "XX")).isNull();
        assertThatThrownBy(() -> session.getOne(Country.class, "XX"))
                .isInstanceOf(ObjectDeletedException.class)
                .hasMessageContaining("[O055]");
        assertThat(session.getOne(Rate.class, "DE", 2007).percent()).isEqualByComparingTo("19");
        Port port = session.scalars(select(PORT)).one();
        assertThat(session.get(Port.class, port.id())).isSameAs(port);
    }

    @Test
    void recordsStandBesideClassesAndColumns() {
        Select<Row3<City, Country, String>> joined = select(CITY, COUNTRY, COUNTRY.name)
                .join(COUNTRY, CITY.countryCode.eq(COUNTRY.code))
                .orderBy(CITY.name);
        List<Row3<City, Country, String>> rows = session.execute(joined).all();
        assertThat(rows).extracting(row -> row.v1().name()).containsExactly("Berlin", "Bonn");
        assertThat(rows.get(0).v2()).isEqualTo(GERMANY).isSameAs(rows.get(1).v2());
        assertThat(rows.get(0).v3()).isEqualTo("Germany");
    }

    @Test
    void aRowWithoutARecordHasNull() {
        List<Row2<City, Country>> rows = session.execute(select(CITY, COUNTRY)
                        .outerJoin(COUNTRY, CITY.countryCode.eq(COUNTRY.code))
                        .orderBy(CITY.name))
                .all();
        assertThat(rows).extracting(Row2::v2).containsExactly(null, GERMANY, GERMANY);
    }

    @Test
    void recordsHaveAliasesAndStandInSubqueries() {
        Country_ owner = COUNTRY.as("owner");
        Row2<Country, Country> row = session.execute(
                        select(COUNTRY, owner).join(owner, COUNTRY.sovereign.eq(owner.code)))
                .one();
        assertThat(row.v1()).isEqualTo(ISLE);
        assertThat(row.v2()).isEqualTo(BRITAIN);
        assertThat(session.scalars(select(COUNTRY).where(COUNTRY.code.in(select(CITY.countryCode))))
                        .one())
                .isEqualTo(GERMANY);
        assertThat(session.scalars(select(COUNTRY).where(COUNTRY.area.eq(new Area(572, 0))))
                        .one())
                .isEqualTo(ISLE);
    }

    /** How many cities a country has. */
    record Cities(String name, long cities) {}

    @Test
    void columnsOfRecordsMapToOtherRecords() {
        List<Cities> mapped = session.execute(
                        select(COUNTRY.name.as("name"), count(CITY.id).as("cities"))
                                .outerJoin(CITY, CITY.countryCode.eq(COUNTRY.code))
                                .groupBy(COUNTRY.name)
                                .orderBy(COUNTRY.name))
                .mapTo(Cities.class)
                .all();
        assertThat(mapped)
                .containsExactly(new Cities("Britain", 0), new Cities("Germany", 2), new Cities("Isle of Man", 0));
        assertThat(session.scalars(select(COUNTRY.area).where(COUNTRY.code.eq("IM")))
                        .one())
                .isEqualTo(new Area(572, 0));
    }

    @Test
    void recordsAreStreamed() {
        try (Stream<List<Row1<Country>>> parts = session.execute(
                        select(COUNTRY).orderBy(COUNTRY.code), Map.of(), ExecutionOptions.STANDARD.withFetchSize(2))
                .partitions()) {
            assertThat(parts.map(List::size)).containsExactly(2, 1);
        }
        try (Stream<Country> stream = session.scalars(select(COUNTRY)).stream()) {
            assertThat(stream).containsExactlyInAnyOrder(GERMANY, BRITAIN, ISLE);
        }
    }

    @Test
    void aRowIsOneObjectOfTheSessionUntilTheTransactionEnds() throws InterruptedException {
        Country first = session.getOne(Country.class, "DE");
        session.commit();
        Country second = session.getOne(Country.class, "DE");
        assertThat(second).isEqualTo(first).isNotSameAs(first);
        session.rollback();
        assertThat(session.getOne(Country.class, "DE")).isNotSameAs(second);
        WeakReference<Country> unheld = new WeakReference<>(session.getOne(Country.class, "GB"));
        assertThat(isCollected(unheld)).isTrue();
        session.expireAll();
        sql.clear();
        assertThat(session.getOne(Country.class, "DE")).isEqualTo(GERMANY);
        assertThat(sql.sql()).hasSize(1);
    }

    @Test
    void aRecordIsReadAnewOnDemand() {
        Country old = session.getOne(Country.class, "DE");
        session.connection()
                .execute(update(COUNTRY.table())
                        .set(COUNTRY.table().c("full_name", String.class), "Deutschland")
                        .where(COUNTRY.code.eq("DE")));
        assertThat(session.getOne(Country.class, "DE")).isSameAs(old);
        Country fresh = session.getOne(Country.class, Lookup.STANDARD.populateExisting(), "DE");
        assertThat(fresh.name()).isEqualTo("Deutschland");
        assertThat(session.getOne(Country.class, "DE")).isSameAs(fresh);
        assertThat(old.name()).isEqualTo("Germany");
        List<Row2<City, Country>> rows = session.execute(select(CITY, COUNTRY)
                        .join(COUNTRY, CITY.countryCode.eq(COUNTRY.code))
                        .options(Load.populateExisting()))
                .all();
        assertThat(rows.get(0).v2()).isSameAs(rows.get(1).v2()).isNotSameAs(fresh);
    }

    @Test
    void aRowThatIsLockedIsReadAnew() {
        Assumptions.assumeTrue(kind() != DatabaseKind.SQLITE, "there a transaction that writes locks the file");
        Country old = session.getOne(Country.class, "DE");
        Country locked = session.getOne(Country.class, Lookup.STANDARD.locked(forUpdate()), "DE");
        assertThat(locked).isEqualTo(old).isNotSameAs(old);
    }

    @Test
    void whatIsLoadedLaterCannotBeLeftOut() {
        assertThatThrownBy(() -> session.scalars(select(COUNTRY).options(Load.loadOnly(COUNTRY.name))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("Country is a record, made of all its attributes at once")
                .hasMessageContaining("[O192]");
    }

    @Test
    void aKeyOfTheWrongTypeIsSaid() {
        assertThatThrownBy(() -> session.get(Country.class, 1))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("[O016]");
    }
}
