package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testing.Covers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the collection of a relationship is said when it is compiled. */
class CollectionErrorsTest {

    @TempDir
    Path folder;

    /** Compiles the relationships of an Album beside what they need, and returns what the processor says. */
    private List<String> messages(String members) {
        return new Compilation(folder.resolve("classes"))
                .lenient()
                .option("-Xlint:-serial")
                .source("""
                        @org.jspecify.annotations.NullMarked
                        package shop;
                        """)
                .source("""
                        package shop;

                        {imports}

                        @Entity class Album {
                            @Id private int id;
                        %s
                        }
                        """.formatted(members.indent(4)))
                .source("""
                        package shop;

                        {imports}

                        @Entity class Track {
                            @Id private int id;
                            private int place;
                            private String title = "";
                            @Relationship(viewOnly = true) private @Nullable Album album;
                        }
                        """)
                .source("""
                        package shop;

                        class ByTitle implements java.util.Comparator<Track>, java.util.function.Function<Track, String> {
                            @Override public int compare(Track one, Track other) { return 0; }
                            @Override public String apply(Track track) { return ""; }
                        }
                        """)
                .source("""
                        package shop;

                        class Given implements java.util.function.IntFunction<String> {
                            Given(int first) {}
                            @Override public String apply(int index) { return ""; }
                        }
                        """)
                .compile()
                .messages();
    }

    @Test
    @Covers("ORM-CLN-01")
    void aTypeThatDoesNotSayHowItHoldsItsMembersIsRefused() {
        assertThat(messages("@Relationship private Iterable<Track> tracks = java.util.List.of();"))
                .containsExactly("error: Album.tracks: is declared as java.lang.Iterable<shop.Track>, which does not"
                        + " say how it holds its members; declare it as List, Set, SortedSet, Map, Collection or"
                        + " WriteOnly [P050]");
        assertThat(messages("@Relationship private java.util.Queue<Track> tracks = new java.util.ArrayDeque<>();"))
                .containsExactly("error: Album.tracks: is declared as java.util.Queue<shop.Track>, but a collection of"
                        + " our own takes its place on first use; declare it as Collection [P008]");
        assertThat(messages("@Relationship private java.util.TreeSet<Track> tracks = new java.util.TreeSet<>();"))
                .containsExactly("error: Album.tracks: is declared as a class, java.util.TreeSet<shop.Track>, but a"
                        + " collection of our own takes its place on first use; declare it as SortedSet [P008]");
    }

    @Test
    void aSortedSetNeedsAnOrder() {
        String set = "%s private java.util.SortedSet<Track> tracks = new java.util.TreeSet<>();";
        assertThat(messages(set.formatted("@Relationship")))
                .containsExactly("error: Album.tracks: is sorted, and Track has no order; let it implement"
                        + " Comparable<Track>, or name a Comparator with sortedBy [P051]");
        assertThat(messages(set.formatted("@Relationship(sortedBy = ByTitle.class)")))
                .isEmpty();
        assertThat(messages(set.formatted("@Relationship(sortedBy = Given.class)")))
                .containsExactly("error: Album.tracks: sortedBy names Given, which is no java.util.Comparator<? super"
                        + " shop.Track>; let it implement that [P052]");
        assertThat(messages("@Relationship(sortedBy = ByTitle.class) private List<Track> tracks = new ArrayList<>();"))
                .containsExactly("error: Album.tracks: sortedBy is for a SortedSet, and this is a"
                        + " java.util.List<shop.Track>; declare it as one, or say orderBy, which orders what is loaded"
                        + " [P051]");
    }

    @Test
    void theKeysOfAMapMayBeMadeByAClass() {
        String map = "@Relationship(%s) private Map<%s, Track> tracks = new HashMap<>();";
        assertThat(messages(map.formatted("mapKeyBy = ByTitle.class", "String")))
                .isEmpty();
        assertThat(messages(map.formatted("mapKeyBy = ByTitle.class", "Integer")))
                .containsExactly("error: Album.tracks: mapKeyBy names ByTitle, which is no"
                        + " java.util.function.Function<? super shop.Track, ? extends java.lang.Integer>; let it"
                        + " implement that [P052]");
        assertThat(messages(map.formatted("mapKeyBy = ByTitle.class, mapKey = \"title\"", "String")))
                .containsExactly("error: Album.tracks: both mapKey and mapKeyBy say what its keys are; remove one of"
                        + " the two [P013]");
    }

    @Test
    void positionsAreKeptInAListByAnAttributeThatCounts() {
        String list = "@Relationship(%s) private List<Track> tracks = new ArrayList<>();";
        assertThat(messages(list.formatted("position = \"place\", firstPosition = 1")))
                .isEmpty();
        assertThat(messages(list.formatted("position = \"plac\"")))
                .containsExactly("error: Album.tracks: position names Track.plac, which does not exist; did you mean"
                        + " place? [P053]");
        assertThat(messages(list.formatted("position = \"title\"")))
                .containsExactly("error: Album.tracks: position names Track.title, which is a java.lang.String; make it"
                        + " an int, or say with positionBy what it holds at each index [P053]");
        assertThat(messages(list.formatted("firstPosition = 1")))
                .containsExactly("error: Album.tracks: says how its members are numbered, and not where; add position"
                        + " with the attribute of Track that holds the number [P053]");
        assertThat(messages(list.formatted("position = \"title\", positionBy = Given.class")))
                .containsExactly("error: Album.tracks: positionBy names Given, which cannot be made by the metamodel;"
                        + " make it a static or top-level class that is neither abstract nor private, with a"
                        + " constructor without parameters, public if it is in another package [P052]");
    }

    @Test
    @Covers("ORM-CLN-09")
    void aWriteOnlyCollectionIsNeverLoadedNorGoneThrough() {
        String field = "private dev.athanor.orm.collection.WriteOnly<Track> tracks"
                + " = dev.athanor.orm.collection.WriteOnly.create();";
        assertThat(messages("@Relationship " + field)).isEmpty();
        assertThat(messages("@Relationship(lazy = Lazy.JOINED) " + field))
                .containsExactly(
                        "error: Album.tracks: is write-only, and lazy says when it is loaded; remove lazy" + " [P054]");
        assertThat(messages("@Relationship " + field + " void all() { for (Track track : tracks) {} }"))
                .anyMatch(message -> message.startsWith("error: for-each not applicable to expression type"));
    }

    @Test
    void whatHasToBeAColumnIsNoRelationship() {
        assertThat(String.join(
                        "\n",
                        messages("@Relationship(mapKey = \"album\")"
                                + " private java.util.Map<Album, Track> tracks = new java.util.HashMap<>();")))
                .contains("error: Album.tracks: mapKey names Track.album, which is not a column; there are id, place,"
                        + " title [P013]");
        assertThat(String.join(
                        "\n",
                        messages("@Relationship(position = \"album\")"
                                + " private java.util.List<Track> tracks = new java.util.ArrayList<>();")))
                .contains("error: Album.tracks: position names Track.album, which is not a column; there are id,"
                        + " place, title [P053]");
    }
}
