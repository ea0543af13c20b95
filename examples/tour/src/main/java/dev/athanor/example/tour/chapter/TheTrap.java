package dev.athanor.example.tour.chapter;

import static dev.athanor.example.tour.chapter.Attempt.attempt;
import static dev.athanor.example.tour.shop.Album_.ALBUM;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.raiseLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.sql.Sql.select;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.Engine;
import dev.athanor.example.tour.shop.Album;
import dev.athanor.example.tour.stage.Narrator;
import dev.athanor.example.tour.stage.Sheet;
import dev.athanor.orm.Session;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import java.time.Duration;
import java.util.List;

/** Chapter 7: N+1, and three cures. */
public final class TheTrap implements Chapter {

    private static final int N = 40;

    /** Creates the chapter. */
    public TheTrap() {}

    @Override
    public String title() {
        return "The N+1 trap and its cure";
    }

    @Override
    public String motto() {
        return "How long do " + N + " albums play? The code is the same each time; what it costs is not.";
    }

    @Override
    public void tell(Narrator tour, Store store) {
        Engine engine = store.engine();
        Select<Row1<Album>> albums = select(ALBUM).where(ALBUM.id.le(N)).orderBy(ALBUM.id);
        Duration music = tour.step("The trap: one statement for the albums, and one more for each album's tracks.")
                .run(() -> {
                    try (Session session = new Session(engine)) {
                        return play(session.scalars(albums).all());
                    }
                })
                .show(TheTrap::minutes)
                .statements(1 + N, "1 + N, and N grows with the shop")
                .check("there is music", length -> length.toMinutes() > N);

        tour.step("The cure for lists: selectinLoad fetches the tracks of all albums in a second statement.")
                .run(() -> {
                    try (Session session = new Session(engine)) {
                        return play(session.scalars(albums.options(selectinLoad(ALBUM.tracks)))
                                .all());
                    }
                })
                .show(TheTrap::minutes)
                .statements(2, "and 2 it stays, for up to 500 albums")
                .check("the same music", music::equals);

        tour.step(
                        "Or in one: joinedLoad fetches albums and tracks together. The rows repeat the album, hence unique().")
                .run(() -> {
                    try (Session session = new Session(engine)) {
                        return play(session.scalars(albums.options(joinedLoad(ALBUM.tracks)))
                                .unique()
                                .all());
                    }
                })
                .show(TheTrap::minutes)
                .statements(1, "everything at once")
                .check("the same music", music::equals);

        tour.step("And for code that must never fall in: raiseLoad makes the trap an error.")
                .run(() -> attempt(() -> {
                    try (Session session = new Session(engine)) {
                        play(session.scalars(albums.options(raiseLoad(ALBUM.tracks)))
                                .all());
                    }
                }))
                .say(error -> error)
                .statements(1, "the albums; the tracks were refused")
                .check("it names the attribute", error -> error.contains("tracks"));
    }

    @CanIgnoreReturnValue
    private static Duration play(List<Album> albums) {
        return albums.stream().map(Album::duration).reduce(Duration.ZERO, Duration::plus);
    }

    private static Sheet minutes(Duration music) {
        return Sheet.of("albums", "play for").row(N, music.toHours() + " h " + music.toMinutesPart() + " min");
    }
}
