package dev.athanor.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.yard.City;
import dev.athanor.orm.yard.Country;
import dev.athanor.orm.yard.Language;
import dev.athanor.sql.Sql;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys that change, on a database that neither follows them nor minds. */
@SuppressWarnings("NullAway") // what is not there fails the test
class NaturalKeyTest {

    private final Engine engine = Engine.create("sqlite::memory:?foreign_keys=false");
    private final Session session = new Session(engine);
    private final SqlRecorder sql = SqlRecorder.on(engine);

    @BeforeEach
    void fill() {
        Mappings.of(Country.class).metadata().createAll(engine);
        Country country = new Country("de");
        country.cities().add(new City());
        country.languages().add(new Language("a"));
        country.languages().add(new Language("b"));
        session.add(country);
        session.commit();
        session.expungeAll();
        sql.clear();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    @Covers({"ORM-UOW-20"})
    void rowsThatReferToAChangedKeyFollowItAndChangesOfOneTableComeInOrder() {
        Country country = session.getOne(Country.class, "de");
        country.languages().remove(0);
        country.languages().add(new Language("c"));
        country.code("fr");

        session.flush();

        assertThat(FlushLog.writes(sql))
                .containsExactlyInAnyOrder(
                        "INSERT language",
                        "UPDATE country",
                        "DELETE country_language",
                        "UPDATE country_language",
                        "INSERT country_language",
                        "UPDATE city")
                .containsSubsequence(
                        "UPDATE country",
                        "DELETE country_language",
                        "UPDATE country_language",
                        "INSERT country_language");
        assertThat(session.get(Country.class, "fr")).isSameAs(country);
        session.expireAll();
        assertThat(country.cities()).hasSize(1);
        assertThat(country.languages()).extracting(Language::name).containsExactlyInAnyOrder("b", "c");

        session.rollback();
        assertThat(session.get(Country.class, "de")).isSameAs(country);
        assertThat(session.get(Country.class, "fr")).isNull();
    }

    @Test
    @Covers("ORM-UOW-20")
    void aRowBetweenThatIsGoneCannotFollow() {
        Country country = session.getOne(Country.class, "de");
        assertThat(country.languages()).hasSize(2);
        session.execute(Sql.text("DELETE FROM country_language WHERE language_id = 1"));
        country.code("fr");

        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageStartingWith("The row [de, 1] of table country_language")
                .hasMessageEndingWith("[O031]");
    }

    @Test
    void keysMoveAlongAChain() {
        Country first = session.getOne(Country.class, "de");
        Country second = new Country("fr");
        session.add(second);
        session.flush();
        first.code("fr");
        second.code("it");
        session.commit();
        first.code("xx");
        session.flush();
        second.code("fr");
        session.commit();

        assertThat(session.get(Country.class, "xx")).isSameAs(first);
        assertThat(session.get(Country.class, "fr")).isSameAs(second);
    }
}
