package dev.athanor.example.tour.chapter;

import static dev.athanor.example.tour.chapter.Attempt.attempt;
import static dev.athanor.example.tour.shop.Artist_.ARTIST;
import static dev.athanor.example.tour.stage.Sheet.cells;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.example.tour.shop.Artist;
import dev.athanor.example.tour.stage.Narrator;
import dev.athanor.example.tour.stage.Sheet;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import java.util.List;

/** Chapter 1: the same question as text, as an expression and for objects. */
public final class CoreAgainstOrm implements Chapter {

    private static final List<String> TWO = List.of("The Barefoot Herons", "The Salted Lanterns");

    /** Creates the chapter. */
    public CoreAgainstOrm() {}

    @Override
    public String title() {
        return "Core against ORM";
    }

    @Override
    public String motto() {
        return "One question, asked in three ways. Stop at the layer that suits the work.";
    }

    @Override
    public void tell(Narrator tour, Store store) {
        try (Engine engine = store.inMemory()) {
            Mappings.of(Artist.class).metadata().createAll(engine);
            try (Session session = new Session(engine)) {
                session.addAll(List.of(
                        new Artist("The Salted Lanterns"),
                        new Artist("DJ Thimble"),
                        new Artist("The Barefoot Herons")));
                session.commit();
            }
            try (Connection connection = engine.connect()) {
                core(tour, connection);
            }
            try (Session session = new Session(engine)) {
                orm(tour, session);
            }
        }
    }

    private static void core(Narrator tour, Connection connection) {
        tour.step("Text: SQL as you would write it, with named parameters, on a pooled connection.")
                .run(() -> connection
                        .execute(text("SELECT name FROM artist WHERE name LIKE :start ORDER BY name")
                                .bind("start", "The %"))
                        .scalars(String.class)
                        .all())
                .show(names -> Sheet.of("name").rows(names, name -> cells(name)))
                .check("two names start with The", names -> names.equals(TWO));

        tour.step("Core: the same as an expression. A column that does not exist, or a number where text belongs, does"
                        + " not compile.")
                .run(() -> connection
                        .execute(select(ARTIST.name)
                                .where(ARTIST.name.like("The %"))
                                .orderBy(ARTIST.name))
                        .scalars(String.class)
                        .all())
                .check("the same two names", names -> names.equals(TWO));

        tour.step("A connection returns rows, not objects, and an error says which way out there is.")
                .run(() -> attempt(() -> connection.execute(select(ARTIST))))
                .say(error -> error)
                .check("it names the Session", error -> error.contains("Session") && error.contains("table()"));
    }

    private static void orm(Narrator tour, Session session) {
        tour.step("ORM: the same expression selects objects of a plain class.")
                .run(() -> session.scalars(
                                select(ARTIST).where(ARTIST.name.like("The %")).orderBy(ARTIST.name))
                        .all())
                .show(artists -> Sheet.of("id", "name").rows(artists, artist -> cells(artist.id(), artist.name())))
                .check(
                        "the same two, as artists",
                        artists -> artists.stream().map(Artist::name).toList().equals(TWO));
    }
}
