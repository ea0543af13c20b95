package dev.athanor.orm.eager;

import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.eager.Actor_.ACTOR;
import static dev.athanor.orm.eager.Feature_.FEATURE;
import static dev.athanor.orm.eager.Film_.FILM;
import static dev.athanor.orm.eager.Star_.STAR;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where loading stops that would go in circles: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is saved is there
abstract class CycleContract extends OrmContract {

    private static final String FILMS = " LEFT OUTER JOIN film AS film_1 ON actor.id = film_1.lead_id";

    @Override
    protected Mappings mappings() {
        return Mappings.of(Actor.class, Film.class);
    }

    @BeforeEach
    void fill() {
        Star star = new Star("s");
        star.films().addAll(List.of(new Film("a"), new Feature("b")));
        session.addAll(List.of(star, new Actor("x")));
        session.commit();
    }

    private <E> E one(Select<Row1<E>> statement) {
        startAnew();
        return session.scalars(statement).unique().one();
    }

    /** {@return what the only statement so far reads from} */
    private String from() {
        assertThat(sql.sql()).hasSize(1);
        String text = sql.sql().get(0);
        return text.substring(text.indexOf(" FROM ") + " FROM ".length(), text.indexOf(" WHERE "));
    }

    @Test
    @Covers("ORM-LDR-29")
    void whatIsMappedStopsWhereTheWayHasBeen() {
        Star star = one(select(STAR));
        assertThat(from()).isEqualTo("actor" + FILMS);
        assertThat(star.films()).extracting(Film::name).containsExactly("a", "b");
        assertThat(star.films()).extracting(Film::lead).containsOnly(star);
        assertThat(sql.sql()).as("it is in the session").hasSize(1);

        Feature feature = one(select(FEATURE));
        assertThat(from()).isEqualTo("film LEFT OUTER JOIN actor AS actor_1 ON actor_1.id = film.lead_id");
        assertThat(feature.lead()).isInstanceOf(Star.class);
        assertThat(sql.sql()).hasSize(1);
        assertThat(feature.lead().films()).as("on first use").hasSize(2);
        assertThat(sql.sql()).hasSize(2);
    }

    @Test
    @Covers("ORM-LDR-29")
    void whatAnOptionSaysIsDoneAsItStands() {
        Star star = one(select(STAR)
                .options(joinedLoad(STAR.films)
                        .joinedLoad(FILM.lead)
                        .joinedLoad(ACTOR.films)
                        .joinedLoad(FILM.lead)));
        assertThat(from())
                .isEqualTo("actor" + FILMS + " LEFT OUTER JOIN actor AS actor_1 ON actor_1.id = film_1.lead_id"
                        + " LEFT OUTER JOIN film AS film_2 ON actor_1.id = film_2.lead_id"
                        + " LEFT OUTER JOIN actor AS actor_2 ON actor_2.id = film_2.lead_id");
        assertThat(star.films()).hasSize(2).extracting(Film::lead).containsOnly(star);
        assertThat(sql.sql()).hasSize(1);
    }
}
