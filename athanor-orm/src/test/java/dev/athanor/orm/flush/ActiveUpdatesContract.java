package dev.athanor.orm.flush;

import static dev.athanor.orm.yard.City_.CITY;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.yard.City;
import dev.athanor.orm.yard.Country;
import dev.athanor.orm.yard.Language;
import dev.athanor.orm.yard.Tag;
import dev.athanor.sql.Sql;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys that change where the database neither follows nor minds: the tables have no foreign keys. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // made for what they do
abstract class ActiveUpdatesContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Tag.class);
    }

    @BeforeEach
    void fill() {
        MetaData loose = new MetaData();
        Table.of("country", loose, column("code", varchar(10)).primaryKey());
        Table.of("city", loose, column("id", INTEGER).primaryKey(), column("country_code", varchar(10)));
        Table.of("language", loose, column("id", INTEGER).primaryKey(), column("name", varchar(50)));
        Table.of(
                "country_language",
                loose,
                column("country_code", varchar(10)).primaryKey(),
                column("language_id", INTEGER).primaryKey());
        loose.createAll(engine);
        Country country = new Country("de");
        country.cities().add(new City());
        country.languages().add(new Language("a"));
        country.languages().add(new Language("b"));
        session.add(country);
        session.commit();
        startAnew();
    }

    @Test
    @Covers({"ORM-UOW-19", "ORM-UOW-20", "ORM-REL-23"})
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
        assertThat(session.scalar(select(CITY.countryCode))).isEqualTo("fr");

        session.rollback();
        assertThat(session.get(Country.class, "de")).isSameAs(country);
        assertThat(session.get(Country.class, "fr")).isNull();
        assertThat(country.languages()).extracting(Language::name).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    @Covers({"ORM-UOW-19", "ORM-UOW-20"})
    void rowsFollowASwapOfKeys() {
        Country first = session.getOne(Country.class, "de");
        Country second = new Country("fr");
        second.cities().add(new City());
        session.add(second);
        session.commit();
        City city = first.cities().get(0);
        City other = second.cities().get(0);
        first.code("fr");
        second.code("de");

        session.commit();

        assertThat(city.countryCode()).isEqualTo("fr");
        assertThat(other.countryCode()).isEqualTo("de");
        assertThat(session.get(Country.class, "fr")).isSameAs(first);
        assertThat(first.languages()).hasSize(2);
        assertThat(second.languages()).isEmpty();
    }

    @Test
    @Covers("ORM-UOW-20")
    void aRowBetweenThatIsGoneCannotFollow() {
        Country country = session.getOne(Country.class, "de");
        assertThat(country.languages()).hasSize(2);
        int gone = country.languages().get(0).id();
        session.execute(Sql.text("DELETE FROM country_language WHERE language_id = :gone")
                .bind("gone", gone));
        country.code("fr");

        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageStartingWith("The row [de, " + gone + "] of table country_language")
                .hasMessageEndingWith("[O031]");
    }
}
