package dev.athanor.orm.collection;

import static dev.athanor.orm.album.Album_.ALBUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.AttributeListening;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.album.Album;
import dev.athanor.orm.album.Chapter;
import dev.athanor.orm.album.Genre;
import dev.athanor.orm.album.Photo;
import dev.athanor.orm.album.Scene;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.state.AttributeListener;
import dev.athanor.sql.Row;
import dev.athanor.sql.Sql;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever changes a collection is told, and written: each change is flushed and read back by plain SQL. */
@SuppressWarnings({"CheckReturnValue", "JdkObsolete", "NullAway", "ReturnValueIgnored"}) // made for what they do
abstract class CollectionContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(Album.class);
    }

    /** One collection of an album: how it is read and filled, and what SQL says is in it. */
    private record Subject<C, M>(
            RelationshipPath<Album, M> path,
            Function<Album, C> read,
            Function<C, Collection<M>> members,
            Function<M, String> name,
            String query) {}

    /** Applies each change to a loaded collection of its own, and compares what was told and what was written. */
    private <C, M> void check(Subject<C, M> subject, Consumer<C> fill, List<Consumer<C>> changes) {
        List<String> told = new ArrayList<>();
        AttributeListener<Album, M> listener = new AttributeListener<>() {
            @Override
            public M append(Album owner, M member, Change change) {
                told.add(subject.name().apply(member));
                return member;
            }

            @Override
            public void remove(Album owner, M member, Change change) {
                assertThat(told.remove(subject.name().apply(member))).isTrue();
            }
        };
        for (int i = 0; i < changes.size(); i++) {
            Album album = new Album("album " + i);
            fill.accept(subject.read().apply(album));
            committed(album);
            told.clear();
            told.addAll(names(subject, album));
            AttributeListening.on(subject.path(), listener);
            try {
                changes.get(i).accept(subject.read().apply(album));
            } finally {
                AttributeListening.remove(subject.path(), listener);
            }
            List<String> after = names(subject, album);
            assertThat(told).as("told by change " + i).containsExactlyInAnyOrderElementsOf(after);
            session.commit();
            assertThat(rows(subject, album)).as("written by change " + i).containsExactlyElementsOf(sorted(after));
        }
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    private static <C, M> List<String> names(Subject<C, M> subject, Album album) {
        return subject.members().apply(subject.read().apply(album)).stream()
                .map(subject.name())
                .toList();
    }

    private List<String> rows(Subject<?, ?> subject, Album album) {
        List<String> rows = new ArrayList<>();
        for (Row row : session.connection().execute(Sql.text(subject.query()).bind("id", album.id()))) {
            rows.add(row.require("name", String.class));
        }
        return sorted(rows);
    }

    @Test
    @Covers("ORM-CLN-01")
    void everyChangeOfAListIsToldAndWritten() {
        List<Consumer<List<Scene>>> changes = List.of(
                list -> list.add(new Scene("n")),
                list -> list.add(1, new Scene("n")),
                list -> list.addAll(List.of(new Scene("n"), new Scene("m"))),
                list -> list.addAll(2, List.of(new Scene("n"), new Scene("m"))),
                list -> list.set(1, new Scene("n")),
                list -> list.remove(0),
                list -> list.remove(list.get(3)),
                list -> list.removeAll(List.of(list.get(0), list.get(2))),
                list -> list.retainAll(List.of(list.get(1))),
                list -> list.removeIf(scene -> scene.title().equals("b")),
                list -> list.replaceAll(scene -> new Scene(scene.title() + "!")),
                List::clear,
                list -> list.subList(1, 3).clear(),
                list -> list.subList(1, 3).set(0, new Scene("n")),
                list -> list.subList(0, 1).addAll(List.of(new Scene("n"))),
                list -> list.sort(Comparator.comparing(Scene::title, Comparator.reverseOrder())),
                Collections::reverse,
                list -> Collections.swap(list, 0, 3),
                CollectionContract::removeByIterator,
                CollectionContract::changeByListIterator,
                list -> list.stream()
                        .filter(scene -> scene.title().equals("c"))
                        .toList()
                        .forEach(list::remove));
        check(
                new Subject<>(
                        ALBUM.scenes,
                        Album::scenes,
                        list -> list,
                        Scene::title,
                        "SELECT title AS name FROM scene WHERE album_id = :id"),
                list -> Stream.of("a", "b", "c", "d").map(Scene::new).forEach(list::add),
                changes);
    }

    private static void changeByListIterator(List<Scene> scenes) {
        ListIterator<Scene> all = scenes.listIterator(1);
        all.next();
        all.set(new Scene("n"));
        all.add(new Scene("m"));
        all.next();
        all.remove();
        all.previous();
        all.remove();
    }

    private static void removeByIterator(Collection<?> members) {
        Iterator<?> all = members.iterator();
        all.next();
        all.remove();
        all.next();
    }

    @Test
    @Covers("ORM-CLN-01")
    void everyChangeOfASetIsToldAndWritten() {
        List<Consumer<Set<Genre>>> changes = List.of(
                set -> set.add(new Genre("n")),
                set -> set.addAll(List.of(new Genre("n"), new Genre("m"))),
                set -> set.remove(any(set)),
                set -> set.removeAll(List.of(any(set))),
                set -> set.retainAll(List.of(any(set))),
                set -> set.removeIf(genre -> genre.name().equals("b")),
                Set::clear,
                CollectionContract::removeByIterator,
                set -> set.stream()
                        .filter(genre -> genre.name().equals("c"))
                        .toList()
                        .forEach(set::remove));
        check(
                new Subject<>(
                        ALBUM.genres,
                        Album::genres,
                        set -> set,
                        Genre::name,
                        "SELECT genre.name AS name FROM genre JOIN album_genre ON genre_id = genre.id WHERE album_id = :id"),
                set -> Stream.of("a", "b", "c").map(Genre::new).forEach(set::add),
                changes);
    }

    private static <M> M any(Collection<M> members) {
        return members.iterator().next();
    }

    @Test
    @Covers("ORM-CLN-01")
    void everyChangeOfASortedSetIsToldAndWritten() {
        List<Consumer<SortedSet<Photo>>> changes = List.of(
                set -> set.add(new Photo("bb")),
                set -> set.addAll(List.of(new Photo("0"), new Photo("z"))),
                set -> set.remove(set.first()),
                set -> set.removeAll(List.of(set.first(), set.last())),
                set -> set.retainAll(List.of(set.last())),
                set -> set.removeIf(photo -> photo.name().equals("b")),
                Set::clear,
                CollectionContract::removeByIterator,
                set -> set.headSet(new Photo("c")).clear(),
                set -> set.tailSet(new Photo("b")).remove(set.last()),
                set -> set.subSet(new Photo("b"), new Photo("d")).add(new Photo("bb")),
                set -> removeByIterator(
                        set.subSet(new Photo("b"), new Photo("z")).tailSet(new Photo("a"))));
        check(
                new Subject<>(
                        ALBUM.photos,
                        Album::photos,
                        set -> set,
                        Photo::name,
                        "SELECT name FROM photo WHERE album_id = :id"),
                set -> Stream.of("d", "b", "c", "a").map(Photo::new).forEach(set::add),
                changes);
    }

    @Test
    @Covers("ORM-CLN-01")
    void everyChangeOfAMapIsToldAndWritten() {
        List<Consumer<Map<String, Chapter>>> changes = List.of(
                map -> map.put("n", new Chapter("n")),
                map -> map.put("a", new Chapter("a")),
                map -> map.putAll(Map.of("n", new Chapter("n"), "b", new Chapter("b"))),
                map -> map.putIfAbsent("n", new Chapter("n")),
                map -> map.computeIfAbsent("n", Chapter::new),
                map -> map.computeIfPresent("a", (key, chapter) -> null),
                map -> map.compute("b", (key, chapter) -> new Chapter(key)),
                map -> map.merge("c", new Chapter("x"), (one, other) -> new Chapter("c")),
                map -> map.replace("a", new Chapter("a")),
                map -> map.replace("a", map.get("a"), new Chapter("a")),
                map -> map.replaceAll((key, chapter) -> new Chapter(key)),
                map -> map.remove("a"),
                map -> map.remove("a", map.get("a")),
                Map::clear,
                map -> map.keySet().remove("b"),
                map -> map.keySet().retainAll(Set.of("b")),
                map -> map.keySet().removeIf("c"::equals),
                map -> map.values().remove(map.get("c")),
                map -> map.values().removeAll(List.of(map.get("a"), map.get("c"))),
                map -> map.values().retainAll(List.of(map.get("a"))),
                map -> map.values().removeIf(chapter -> chapter.title().equals("a")),
                map -> map.entrySet().removeIf(entry -> entry.getKey().equals("b")),
                map -> map.entrySet().forEach(entry -> entry.setValue(new Chapter(entry.getKey()))),
                map -> removeByIterator(map.values()),
                map -> removeByIterator(map.keySet()),
                map -> removeByIterator(map.entrySet()));
        check(
                new Subject<>(
                        ALBUM.chapters,
                        Album::chapters,
                        Map::values,
                        Chapter::title,
                        "SELECT title AS name FROM chapter WHERE album_id = :id"),
                map -> Stream.of("a", "b", "c").forEach(title -> map.put(title, new Chapter(title))),
                changes);
    }

    @Test
    @Covers("ORM-CLN-01")
    void replacingACollectionTellsWhatComesAndGoesAndIsWritten() {
        Album album = new Album("x");
        Photo stays = new Photo("a");
        album.photos().addAll(List.of(stays, new Photo("b")));
        committed(album);
        List<String> told = new ArrayList<>();
        AttributeListener<Album, Photo> listener = new AttributeListener<>() {
            @Override
            public Collection<? extends Photo> replaceAll(Album owner, Collection<? extends Photo> members) {
                told.add("all " + members.size());
                return members;
            }

            @Override
            public Photo append(Album owner, Photo member, Change change) {
                told.add("append " + member.name());
                return member;
            }

            @Override
            public void remove(Album owner, Photo member, Change change) {
                told.add("remove " + member.name());
            }
        };
        AttributeListening.on(ALBUM.photos, listener);
        album.photos(new TreeSet<>(List.of(stays, new Photo("c"))));
        AttributeListening.remove(ALBUM.photos, listener);
        session.commit();
        int id = album.id();

        assertThat(told).containsExactly("all 2", "append c", "remove b");
        startAnew();
        assertThat(session.getOne(Album.class, id).photos())
                .extracting(Photo::name)
                .containsExactly("a", "c");
    }
}
