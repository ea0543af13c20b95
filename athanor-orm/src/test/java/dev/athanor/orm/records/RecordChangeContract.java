package dev.athanor.orm.records;

import static dev.athanor.orm.records.Rate_.RATE;
import static dev.athanor.orm.records.RecordEntityContract.GERMANY;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionTransaction;
import dev.athanor.orm.error.SessionException;
import dev.athanor.sql.Row1;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Capability;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of entities that are records are changed by statements, and by nothing else. */
@SuppressWarnings({"NullAway", "CheckReturnValue"}) // a missing row fails the test by itself
abstract class RecordChangeContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(City.class, Country.class, Rate.class);
    }

    @BeforeEach
    void fill() {
        session.execute(insert(Country_.COUNTRY), List.of(Rows.country("DE"), Rows.country("GB")));
        session.execute(insert(RATE), List.of(Rows.rate("DE", 1998, "16.00"), Rows.rate("DE", 2007, "19.00")));
        session.commit();
        startAnew();
    }

    private Rate newest() {
        return session.getOne(Rate.class, "DE", 2007);
    }

    @Test
    void statementsWriteTheRows() {
        session.execute(insert(RATE).values(Rows.rate("GB", 2011, "20.00")));
        Rate old = newest();
        session.execute(update(RATE).set(RATE.percent, new BigDecimal("16.00")).where(RATE.since.eq(2007)));
        assertThat(newest().percent()).isEqualByComparingTo("16");
        assertThat(old.percent()).isEqualByComparingTo("19");
        session.execute(update(RATE), List.of(Rows.rate("DE", 2007, "17.00")));
        assertThat(newest().percent()).isEqualByComparingTo("17");
        session.execute(delete(RATE).where(RATE.since.eq(2007)));
        assertThat(session.get(Rate.class, "DE", 2007)).isNull();
        session.commit();
        assertThat(session.scalars(select(RATE.country).orderBy(RATE.country)).all())
                .containsExactly("DE", "GB");
    }

    @Test
    void aStatementTakesOneTripWhateverItsConditions() {
        newest();
        sql.clear();
        session.execute(delete(RATE).where(RATE.country.in(select(Country_.COUNTRY.code))));
        assertThat(sql.sql())
                .singleElement()
                .asString()
                .startsWith("DELETE FROM tax_rate")
                .doesNotContain("RETURNING");
    }

    @Test
    void coreWritesThem() {
        session.close();
        engine.run(connection -> connection.execute(update(RATE.table()).set(RATE.percent, new BigDecimal("1.00"))));
        session = sessions.open();
        assertThat(session.scalars(select(RATE.percent).distinct()).one()).isEqualByComparingTo("1");
    }

    private boolean has(Capability capability) {
        return session.connection().dialect().has(capability);
    }

    private Rate one(Statement<Row1<Rate>> statement) {
        return session.scalars(statement).one();
    }

    @Test
    void rowsThatAreWrittenAreReturned() {
        Rate old = newest();
        if (has(Capability.INSERT_RETURNING)) {
            Rate made = one(insert(RATE).values(Rows.rate("GB", 2011, "20.00")).returning(RATE));
            assertThat(made).isEqualTo(new Rate("GB", 2011, new BigDecimal("20.00")));
            assertThat(session.getOne(Rate.class, "GB", 2011)).isSameAs(made);
        }
        if (has(Capability.UPDATE_RETURNING)) {
            Rate changed = one(update(RATE)
                    .set(RATE.percent, new BigDecimal("18.00"))
                    .where(RATE.since.eq(2007))
                    .returning(RATE));
            assertThat(changed.percent()).isEqualByComparingTo("18");
            assertThat(newest()).isSameAs(changed).isNotSameAs(old);
        }
        if (has(Capability.DELETE_RETURNING)) {
            assertThat(one(delete(RATE).where(RATE.since.eq(2007)).returning(RATE))
                            .since())
                    .isEqualTo(2007);
            assertThat(session.get(Rate.class, "DE", 2007)).isNull();
        }
    }

    @Test
    void whatASavepointTookBackIsReadAnew() {
        Rate before = newest();
        SessionTransaction nested = session.beginNested();
        session.execute(update(RATE).set(RATE.percent, new BigDecimal("5.00")).where(RATE.since.eq(2007)));
        assertThat(newest().percent()).isEqualByComparingTo("5");
        nested.rollback();
        assertThat(newest()).isEqualTo(before);
    }

    private void refuses(ThrowingCallable use) {
        assertThatThrownBy(use)
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("Country is a record, which is read and never written")
                .hasMessageContaining("run insert(...), update(...) or delete(...) of its metamodel Country_")
                .hasMessageContaining("[O190]");
    }

    @Test
    void noSessionWritesOne() {
        List<Consumer<Session>> uses = List.of(
                any -> any.add(GERMANY),
                any -> any.addAll(List.of(GERMANY)),
                any -> any.merge(GERMANY),
                any -> any.mergeWithoutLoading(GERMANY),
                any -> any.delete(GERMANY),
                any -> any.refresh(GERMANY),
                any -> any.expire(GERMANY),
                any -> any.expunge(GERMANY));
        for (Consumer<Session> use : uses) {
            refuses(() -> use.accept(session));
        }
        Country read = session.getOne(Country.class, "DE");
        refuses(() -> session.delete(read));
        assertThat(session.contains(read)).isFalse();
        assertThat(session.all()).isEmpty();
        assertThat(Session.of(read)).isNull();
        session.flush();
    }

    @Test
    void nothingIsKnownOfOneButItsMapping() {
        assertThatThrownBy(() -> Inspect.of(GERMANY))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("Country is a record, so it has no state")
                .hasMessageContaining("[O191]");
        assertThatThrownBy(() -> session.isModified(GERMANY)).hasMessageContaining("[O191]");
        assertThat(Inspect.mapping(Country.class).isRecord()).isTrue();
        assertThat(Inspect.mapping(City.class).isRecord()).isFalse();
    }
}
