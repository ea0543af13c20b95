package dev.athanor.orm.collection;

import static dev.athanor.orm.album.Album_.ALBUM;
import static dev.athanor.orm.album.Track_.TRACK;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.album.Album;
import dev.athanor.orm.album.Label;
import dev.athanor.orm.album.Photo;
import dev.athanor.orm.album.Track;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Views of collections show values of the members, do what collections of Java do, and are written as they show. */
@SuppressWarnings({"CheckReturnValue", "NullAway", "ReturnValueIgnored"}) // made for what they do
abstract class AssociationContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Album.class);
    }

    private static List<String> titles(Album album) {
        return Association.list(album.tracks(), Track::title, Track::new);
    }

    private static Set<String> names(Album album) {
        return Association.set(album.photos(), Photo::name, Photo::new);
    }

    private static Map<Character, String> labels(Album album) {
        return Association.map(album.labels(), Label::name, (initial, name) -> new Label(name));
    }

    @Test
    @Covers("ORM-EXT-01")
    void aListOfValuesDoesWhatAListDoes() {
        List<Consumer<List<String>>> changes = List.of(
                list -> list.add("n"),
                list -> list.add(0, "n"),
                list -> list.addAll(1, List.of("n", "m")),
                list -> list.set(1, "n"),
                list -> list.remove("b"),
                list -> list.remove(0),
                list -> list.removeAll(List.of("a", "c")),
                list -> list.retainAll(List.of("c")),
                list -> list.removeIf("a"::equals),
                list -> list.replaceAll(title -> title + "!"),
                list -> list.subList(0, 2).clear(),
                list -> list.sort(Comparator.reverseOrder()),
                Collections::reverse,
                List::clear);
        for (Consumer<List<String>> change : changes) {
            Album album = new Album("x");
            titles(album).addAll(List.of("a", "b", "c"));
            committed(album);
            List<String> expected = new ArrayList<>(List.of("a", "b", "c"));
            change.accept(expected);
            change.accept(titles(album));
            assertThat(titles(album)).isEqualTo(expected);
            int id = album.id();
            session.commit();
            startAnew();
            assertThat(session.getOne(Album.class, id).tracks())
                    .extracting(Track::title)
                    .isEqualTo(expected);
        }
    }

    @Test
    @Covers("ORM-EXT-01")
    void aSetOfValuesDoesWhatASetDoes() {
        List<Consumer<Set<String>>> changes = List.of(
                set -> set.add("n"),
                set -> set.add("a"),
                set -> set.addAll(List.of("n", "b")),
                set -> set.remove("b"),
                set -> set.removeAll(List.of("a", "c")),
                set -> set.retainAll(List.of("c")),
                set -> set.removeIf("a"::equals),
                set -> {
                    var all = set.iterator();
                    all.next();
                    all.remove();
                },
                Set::clear);
        for (Consumer<Set<String>> change : changes) {
            Album album = new Album("x");
            names(album).addAll(List.of("a", "b", "c"));
            committed(album);
            Set<String> expected = new TreeSet<>(List.of("a", "b", "c"));
            change.accept(expected);
            change.accept(names(album));
            assertThat(names(album)).isEqualTo(expected);
            int id = album.id();
            session.commit();
            startAnew();
            assertThat(names(session.getOne(Album.class, id))).isEqualTo(expected);
        }
    }

    @Test
    @Covers("ORM-EXT-01")
    void aMapOfValuesDoesWhatAMapDoes() {
        List<Consumer<Map<Character, String>>> changes = List.of(
                map -> map.put('n', "new"),
                map -> map.put('a', "another"),
                map -> map.putAll(Map.of('n', "new", 'b', "back")),
                map -> map.computeIfAbsent('n', initial -> initial + "ew"),
                map -> map.merge('a', "art", String::concat),
                map -> map.replaceAll((initial, name) -> name + "!"),
                map -> map.remove('a'),
                map -> map.keySet().remove('b'),
                map -> map.values().remove("ask"),
                map -> map.entrySet().removeIf(entry -> entry.getKey() == 'b'),
                Map::clear);
        for (Consumer<Map<Character, String>> change : changes) {
            Album album = new Album("x");
            labels(album).putAll(Map.of('a', "ask", 'b', "blue"));
            committed(album);
            Map<Character, String> expected = new HashMap<>(Map.of('a', "ask", 'b', "blue"));
            change.accept(expected);
            change.accept(labels(album));
            assertThat(labels(album)).isEqualTo(expected);
            int id = album.id();
            session.commit();
            startAnew();
            assertThat(labels(session.getOne(Album.class, id))).isEqualTo(expected);
        }
    }

    @Test
    void aViewIsLiveAndThePathSaysTheSameInStatements() {
        Album album = new Album("x");
        List<String> titles = titles(album);
        album.tracks().add(new Track("a"));
        assertThat(titles).containsExactly("a").contains("a").doesNotContain("b");
        committed(album);

        assertThat(session.scalars(select(ALBUM).where(ALBUM.tracks.any(TRACK.title.eq("a"))))
                        .all())
                .containsExactly(album);
        assertThat(session.scalars(select(ALBUM).where(ALBUM.tracks.any(TRACK.title.eq("b"))))
                        .all())
                .isEmpty();
    }
}
