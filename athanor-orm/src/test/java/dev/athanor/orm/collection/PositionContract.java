package dev.athanor.orm.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.album.Album;
import dev.athanor.orm.album.Scene;
import dev.athanor.orm.album.Track;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists whose members hold their places. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // made for what they do
abstract class PositionContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Album.class);
    }

    private Album album(String... titles) {
        Album album = new Album("x");
        Stream.of(titles).map(Track::new).forEach(album.tracks()::add);
        return album;
    }

    private static List<String> places(Album album) {
        return album.tracks().stream()
                .map(track -> track.place() + track.title())
                .toList();
    }

    /** Changes a list, and loads it anew from its places. */
    private List<String> after(Consumer<List<Track>> change) {
        Album album = committed(album("a", "b", "c", "d"));
        change.accept(album.tracks());
        List<String> now = places(album);
        int id = album.id();
        session.commit();
        startAnew();
        assertThat(places(session.getOne(Album.class, id))).isEqualTo(now);
        return now;
    }

    @Test
    @Covers("ORM-EXT-07")
    void placesFollowInsertingMovingAndRemoving() {
        assertThat(after(list -> list.add(0, new Track("n")))).containsExactly("1n", "2a", "3b", "4c", "5d");
        assertThat(after(list -> list.add(list.remove(0)))).containsExactly("1b", "2c", "3d", "4a");
        assertThat(after(list -> list.remove(1))).containsExactly("1a", "2c", "3d");
        assertThat(after(list -> list.remove(list.size() - 1))).containsExactly("1a", "2b", "3c");
        assertThat(after(list -> list.set(1, new Track("n")))).containsExactly("1a", "2n", "3c", "4d");
        assertThat(after(list -> list.subList(0, 2).clear())).containsExactly("1c", "2d");
        assertThat(after(list -> list.removeIf(track -> track.title().equals("b"))))
                .containsExactly("1a", "2c", "3d");
        assertThat(after(list -> list.addAll(1, List.of(new Track("n"), new Track("m")))))
                .containsExactly("1a", "2n", "3m", "4b", "5c", "6d");
        assertThat(after(list -> list.sort(Comparator.comparing(Track::title, Comparator.reverseOrder()))))
                .containsExactly("1d", "2c", "3b", "4a");
        assertThat(after(Collections::reverse)).containsExactly("1d", "2c", "3b", "4a");
    }

    @Test
    @Covers("ORM-EXT-07")
    void whatIsPutAtTheEndKeepsAPlaceItHasUnlessTheListSaysOtherwise() {
        Album album = album("a");
        Track placed = new Track("b");
        placed.place(7);
        album.tracks().add(placed);
        album.tracks().add(new Track("c"));
        assertThat(places(album)).containsExactly("1a", "7b", "3c");
        album.tracks().replaceAll(UnaryOperator.identity());
        assertThat(places(album)).as("numbered anew, explicitly").containsExactly("1a", "2b", "3c");

        Scene scene = new Scene("s");
        scene.step("s90");
        album.scenes().add(new Scene("r"));
        album.scenes().add(scene);
        assertThat(album.scenes()).extracting(Scene::step).containsExactly("s10", "s20");
        album.scenes().remove(0);
        assertThat(scene.step()).isEqualTo("s10");
    }

    @Test
    void placesFollowTheOtherSideAndReplacementAndLeaving() {
        Album album = committed(album("a", "b", "c"));
        List<Track> tracks = new ArrayList<>(album.tracks());
        Track late = new Track("d");
        late.album(album);
        assertThat(late.place()).isEqualTo(4);
        tracks.get(0).album(null);
        assertThat(places(album)).containsExactly("1b", "2c", "3d");

        album.tracks(List.of(late, new Track("n"), tracks.get(2)));
        int id = album.id();
        session.commit();
        startAnew();
        Album again = session.getOne(Album.class, id);
        assertThat(places(again)).containsExactly("1d", "2n", "3c");

        Scene scene = new Scene("s");
        again.scenes().add(scene);
        again.scenes().clear();
        assertThat(scene.step()).as("it is in no place").isNull();
    }

    @Test
    void whatDoesNotMoveIsNotWritten() {
        Album album = committed(album("a", "b", "c"));
        assertThat(album.tracks()).hasSize(3);
        sql.clear();
        album.tracks().add(2, new Track("n"));
        session.flush();
        assertThat(sql.statements().stream().filter(statement -> statement.sql().startsWith("UPDATE")))
                .singleElement()
                .satisfies(update -> assertThat(update.parameterSets()).hasSize(1));
    }
}
