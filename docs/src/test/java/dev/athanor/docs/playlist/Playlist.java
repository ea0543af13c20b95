package dev.athanor.docs.playlist;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.collection.Association;
import dev.athanor.orm.collection.WriteOnly;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
// tag::playlist[]
@Entity
public class Playlist {

    @Id
    private @Nullable Integer id;

    @Relationship(
            backPopulates = "playlist",
            position = "place", // PlaylistSong.place is kept in step with the list
            firstPosition = 1,
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<PlaylistSong> entries = new ArrayList<>();

    @Relationship(backPopulates = "playlist", sortedBy = MostStars.class, cascade = Cascade.ALL)
    private SortedSet<Rating> ratings = new TreeSet<>(new MostStars());

    @Relationship(backPopulates = "playlist", mapKeyBy = ByLanguage.class, cascade = Cascade.ALL)
    private Map<String, Title> titles = new HashMap<>();

    @Relationship(backPopulates = "playlist", orderBy = "at", cascade = Cascade.ALL, passiveDeletes = true)
    private WriteOnly<Play> plays = WriteOnly.create(); // there may be millions

    public List<Song> songs() {
        return Association.list(entries, PlaylistSong::song, PlaylistSong::new);
    }
    // end::playlist[]

    public List<PlaylistSong> entries() {
        return entries;
    }

    public SortedSet<Rating> ratings() {
        return ratings;
    }

    public Map<String, Title> titles() {
        return titles;
    }

    public WriteOnly<Play> plays() {
        return plays;
    }

    // tag::classes[]
    static final class MostStars implements Comparator<Rating> {
        @Override
        public int compare(Rating one, Rating other) {
            return Integer.compare(other.stars(), one.stars());
        }
    }

    static final class ByLanguage implements Function<Title, String> {
        @Override
        public String apply(Title title) {
            return title.language().toLowerCase(Locale.ROOT);
        }
    }
    // end::classes[]

    /** A song in a playlist, at its place. */
    @Entity
    public static class PlaylistSong {

        @Id
        private @Nullable Integer id;

        private int place;

        @Relationship(backPopulates = "entries")
        private @Nullable Playlist playlist;

        @Relationship
        private Song song;

        public PlaylistSong(Song song) {
            this.song = song;
        }

        public int place() {
            return place;
        }

        public Song song() {
            return song;
        }
    }

    /** A song. */
    @Entity
    public static class Song {

        @Id
        private @Nullable Integer id;

        private String name;

        public Song(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    /** What someone thinks. */
    @Entity
    public static class Rating {

        @Id
        private @Nullable Integer id;

        private int stars;

        @Relationship(backPopulates = "ratings")
        private @Nullable Playlist playlist;

        public Rating(int stars) {
            this.stars = stars;
        }

        public int stars() {
            return stars;
        }
    }

    /** What it is called in a language. */
    @Entity
    public static class Title {

        @Id
        private @Nullable Integer id;

        private String language;

        private String text;

        @Relationship(backPopulates = "titles")
        private @Nullable Playlist playlist;

        public Title(String language, String text) {
            this.language = language;
            this.text = text;
        }

        public String language() {
            return language;
        }

        public String text() {
            return text;
        }
    }

    /** One time it was played. */
    @Entity
    public static class Play {

        @Id
        private @Nullable Integer id;

        @ForeignKey(value = "playlist.id", onDelete = "CASCADE")
        private @Nullable Integer playlistId;

        private Instant at;

        @Relationship(backPopulates = "plays")
        private @Nullable Playlist playlist;

        public Play(Instant at) {
            this.at = at;
        }

        public Instant at() {
            return at;
        }
    }
}
