package dev.athanor.docs;

import static dev.athanor.docs.playlist.Playlist_Play_.PLAY;
import static dev.athanor.docs.playlist.Playlist_Song_.SONG;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.playlist.Playlist;
import dev.athanor.docs.playlist.Playlist.Play;
import dev.athanor.docs.playlist.Playlist.PlaylistSong;
import dev.athanor.docs.playlist.Playlist.Rating;
import dev.athanor.docs.playlist.Playlist.Song;
import dev.athanor.docs.playlist.Playlist.Title;
import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.testing.NoNPlusOne;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("CheckReturnValue") // collections are changed for what is then in them
@NoNPlusOne
class CollectionsGuideTest {

    private final Engine engine = Engine.create("sqlite::memory:");

    @BeforeEach
    void create() {
        Mappings.of(Playlist.class).metadata().createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void collectionsKeepPlacesOrderAndKeys() {
        try (Session session = new Session(engine)) {
            Playlist playlist = new Playlist();
            session.add(playlist);

            // tag::places[]
            playlist.songs().addAll(List.of(new Song("b"), new Song("c"))); // each a PlaylistSong in entries
            playlist.songs().add(0, new Song("a"));
            session.commit();

            assertThat(playlist.entries()).extracting(PlaylistSong::place).containsExactly(1, 2, 3);
            // end::places[]

            // tag::keys[]
            playlist.titles().put("en", new Title("EN", "Morning"));
            playlist.ratings().addAll(List.of(new Rating(3), new Rating(5)));

            assertThat(playlist.ratings().first().stars()).isEqualTo(5);
            // end::keys[]
            session.commit();
            assertThat(playlist.titles().get("en").text()).isEqualTo("Morning");
            assertThat(session.scalars(select(SONG)).all()).hasSize(3); // they expired, and are read at once
            assertThat(playlist.songs()).extracting(Song::name).containsExactly("a", "b", "c");
        }
    }

    @Test
    void whatIsWriteOnlyIsAskedFor() {
        try (Session session = new Session(engine)) {
            Playlist playlist = new Playlist();
            session.add(playlist);
            session.commit();
            Instant yesterday = Instant.parse("2026-01-01T00:00:00Z");

            // tag::plays[]
            playlist.plays().add(new Play(yesterday)); // loads nothing
            List<Play> latest = session.scalars(playlist.plays()
                            .select()
                            .where(PLAY.at.ge(yesterday))
                            .limit(10))
                    .all();
            session.execute(playlist.plays().delete().where(PLAY.at.lt(yesterday)));
            // end::plays[]
            assertThat(latest).hasSize(1);
        }
    }
}
