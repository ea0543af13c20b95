package dev.athanor.orm.records;

import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.Load.immediateLoad;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.lazyLoad;
import static dev.athanor.orm.Load.raiseLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.orm.records.Bill_.BILL;
import static dev.athanor.orm.records.City_.CITY;
import static dev.athanor.orm.records.Country_.COUNTRY;
import static dev.athanor.orm.records.Levy_.LEVY;
import static dev.athanor.orm.records.Port_.PORT;
import static dev.athanor.orm.records.Rate_.RATE;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.Session;
import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.query.LoaderOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects of classes refer to records: they are loaded in every way, and the foreign key is written. */
@SuppressWarnings({"NullAway", "CheckReturnValue"}) // a missing row fails the test by itself
abstract class RecordReferenceContract extends OrmContract {

    private Country germany;
    private Country britain;

    @Override
    protected Mappings mappings() {
        return Mappings.of(City.class, Bill.class, Levy.class);
    }

    @BeforeEach
    void fill() {
        session.execute(insert(COUNTRY), List.of(Rows.country("DE"), Rows.country("GB")));
        session.execute(insert(PORT), List.of(Map.of("name", "Hamburg", "country", "DE")));
        session.addAll(List.of(
                new City("Berlin", "DE"), new City("Bonn", "DE"), new City("Bath", "GB"), new City("Atlantis", (String)
                        null)));
        session.commit();
        germany = session.getOne(Country.class, "DE");
        britain = session.getOne(Country.class, "GB");
        startAnew();
    }

    private City city(String name) {
        return session.scalars(select(CITY).where(CITY.name.eq(name))).one();
    }

    private int statements() {
        int count = sql.sql().size();
        sql.clear();
        return count;
    }

    @Test
    void aRecordIsLoadedWhenItIsReadAndOncePerSession() {
        City berlin = city("Berlin");
        City bonn = city("Bonn");
        statements();
        assertThat(berlin.country()).isEqualTo(germany);
        assertThat(statements()).isEqualTo(1);
        assertThat(bonn.country()).isSameAs(berlin.country());
        assertThat(session.getOne(Country.class, "DE")).isSameAs(berlin.country());
        assertThat(city("Atlantis").country()).isNull();
        assertThat(statements()).isEqualTo(1);
    }

    @Test
    void recordsAreLoadedWithTheirOwners() {
        Map<LoaderOption<Country>, Integer> ways = new LinkedHashMap<>();
        ways.put(joinedLoad(CITY.country), 1);
        ways.put(selectinLoad(CITY.country), 2);
        ways.put(subqueryLoad(CITY.country), 2);
        ways.put(immediateLoad(CITY.country), 3);
        ways.forEach((way, count) -> {
            startAnew();
            List<City> cities = session.scalars(select(CITY).orderBy(CITY.name).options(way))
                    .all();
            assertThat(cities)
                    .extracting(City::country)
                    .as(way.toString())
                    .containsExactly(null, britain, germany, germany);
            assertThat(cities.get(2).country()).isSameAs(cities.get(3).country());
            assertThat(statements()).as(way.toString()).isEqualTo(count);
        });
    }

    @Test
    void recordsOfAJoinOfTheStatementFillTheReference() {
        List<City> cities = session.scalars(select(CITY)
                        .join(CITY.country)
                        .where(COUNTRY.code.eq("GB"))
                        .options(containsEager(CITY.country)))
                .all();
        assertThat(cities).extracting(City::country).containsExactly(britain);
        assertThat(statements()).isEqualTo(1);
        assertThat(session.scalars(select(CITY.name)
                                .where(CITY.country.eq(germany))
                                .orderBy(CITY.name))
                        .all())
                .containsExactly("Berlin", "Bonn");
        assertThat(session.scalars(select(CITY.name).where(CITY.country.has(COUNTRY.code.eq("GB"))))
                        .all())
                .containsExactly("Bath");
        City silent = session.scalars(select(CITY).where(CITY.name.eq("Bonn")).options(raiseLoad(CITY.country)))
                .one();
        assertThatThrownBy(silent::country).hasMessageContaining("[O051]");
        assertThatThrownBy(() -> session.scalars(
                        select(CITY).options(joinedLoad(CITY.country).loadOnly(COUNTRY.name))))
                .hasMessageContaining("[O192]");
    }

    @Test
    void theForeignKeyIsWrittenAndTheRecordNever() {
        City york = new City("York", britain);
        session.add(york);
        session.flush();
        assertThat(york.countryCode()).isEqualTo("GB");
        assertThat(session.size()).isEqualTo(1);
        york.country(germany);
        assertThat(session.isModified(york)).isTrue();
        assertThat(Inspect.of(york).history(CITY.country).added()).isEqualTo(List.of(germany));
        assertThat(Inspect.of(york).history(CITY.country).removed()).isEqualTo(List.of(britain));
        session.commit();
        assertThat(session.scalar(select(CITY.countryCode).where(CITY.name.eq("York"))))
                .isEqualTo("DE");
        york.country(null);
        session.commit();
        assertThat(york.countryCode()).isNull();
        assertThat(york.country()).isNull();
        statements();
        session.delete(york);
        session.commit();
        assertThat(session.scalars(select(COUNTRY.code).orderBy(COUNTRY.code)).all())
                .containsExactly("DE", "GB");
    }

    @Test
    void anEqualRecordChangesNothing() {
        City bath = city("Bath");
        assertThat(bath.country()).isNotSameAs(britain).isEqualTo(britain);
        statements();
        bath.country(britain);
        session.flush();
        assertThat(sql.sql()).isEmpty();
    }

    @Test
    void aKeyOfItsOwnTypeIsWrittenToAColumnWithoutAField() {
        Port port = session.scalars(select(PORT)).one();
        Bill bill = new Bill(port);
        session.add(bill);
        session.commit();
        Integer id = bill.id();
        startAnew();
        assertThat(session.getOne(Bill.class, id).port()).isEqualTo(port);
        startAnew();
        Bill loaded =
                session.scalars(select(BILL).options(selectinLoad(BILL.port))).one();
        assertThat(statements()).isEqualTo(2);
        assertThat(loaded.port()).isEqualTo(port);
        assertThat(statements()).isZero();
    }

    @Test
    void aMergedObjectRefersToTheSameRecord() {
        City elsewhere;
        try (Session other = sessions.open()) {
            elsewhere = other.scalars(select(CITY).where(CITY.name.eq("Bath")).options(joinedLoad(CITY.country)))
                    .one();
        }
        elsewhere.country(germany);
        City merged = session.merge(elsewhere);
        session.commit();
        assertThat(merged.countryCode()).isEqualTo("DE");
        assertThat(merged.country()).isEqualTo(germany);
        startAnew();
        try (Session other = sessions.open()) {
            elsewhere = other.scalars(select(CITY).where(CITY.name.eq("Bath")).options(joinedLoad(CITY.country)))
                    .one();
        }
        City cached = session.mergeWithoutLoading(elsewhere);
        assertThat(cached.country()).isSameAs(elsewhere.country());
        assertThat(sql.sql()).hasSize(1);
    }

    @Test
    void aChangedRowIsSeenWhenTheReferenceIsLoadedAnew() {
        City bath = city("Bath");
        assertThat(bath.country().name()).isEqualTo("GB");
        session.execute(update(COUNTRY).set(COUNTRY.name, "Britain").where(COUNTRY.code.eq("GB")));
        assertThat(bath.country().name()).isEqualTo("GB");
        session.expire(bath, CITY.country);
        assertThat(bath.country().name()).isEqualTo("Britain");
        session.rollback();
        assertThat(bath.country().name()).isEqualTo("GB");
    }

    @Test
    void aRecordWithoutAKeyIsNotReferredTo() {
        session.add(new City(
                "Nowhere", new Country(null, "x", new Area(1, 1), Continent.EUROPE, 1, true, null, List.of(), "X")));
        assertThatThrownBy(() -> session.flush())
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("a Country has no value for country.code")
                .hasMessageContaining("[O020]");
    }

    @Test
    void aKeyOfSeveralColumnsIsWrittenAndFoundAsAWhole() {
        session.execute(
                insert(RATE),
                List.of(
                        Rows.rate("DE", 1993, "15.00"),
                        Rows.rate("DE", 2007, "19.00")));
        Rate high = session.getOne(Rate.class, "DE", 2007);
        Rate low = session.getOne(Rate.class, "DE", 1993);
        session.addAll(List.of(new Levy(high), new Levy(low), new Levy(null)));
        session.commit();
        for (LoaderOption<Rate> way : List.of(
                lazyLoad(LEVY.rate), joinedLoad(LEVY.rate), selectinLoad(LEVY.rate), subqueryLoad(LEVY.rate))) {
            startAnew();
            List<Levy> levies = session.scalars(
                            select(LEVY).orderBy(LEVY.id).options(way))
                    .all();
            assertThat(levies)
                    .as("%s", way)
                    .extracting(Levy::rate)
                    .containsExactly(high, low, null);
            assertThat(session.getOne(Rate.class, "DE", 2007)).isSameAs(levies.get(0).rate());
        }
        Levy levy = session.scalars(select(LEVY).where(LEVY.rate.eq(low))).one();
        levy.rate(session.getOne(Rate.class, "DE", 2007));
        session.flush();
        assertThat(levy.country()).isEqualTo("DE");
        assertThat(levy.since()).isEqualTo(2007);
        levy.rate(null);
        session.commit();
        assertThat(levy.country()).isNull();
        assertThat(levy.since()).isNull();
    }
}
