package dev.athanor.example.tour.shop;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record: tracks in an order. */
@Entity
public class Album {

    @Id
    private @Nullable Integer id;

    @Column(length = 160)
    private String title;

    private int year;

    @Relationship(backPopulates = "albums")
    private Artist artist;

    @Relationship(backPopulates = "album", cascade = Cascade.ALL, orderBy = "id")
    private List<Track> tracks = new ArrayList<>();

    /** Creates an album without tracks. */
    public Album(String title, int year, Artist artist) {
        this.title = requireNonNull(title, "title");
        this.year = year;
        this.artist = requireNonNull(artist, "artist");
    }

    /** Adds a track at the end. */
    public void add(Track track) {
        tracks.add(track);
    }

    /** {@return the key, or null before the album was stored} */
    public @Nullable Integer id() {
        return id;
    }

    /** {@return the title} */
    public String title() {
        return title;
    }

    /** {@return the year it came out} */
    public int year() {
        return year;
    }

    /** {@return who made it} */
    public Artist artist() {
        return artist;
    }

    /** {@return the tracks, in the order they are played} */
    public List<Track> tracks() {
        return tracks;
    }

    /** {@return how long all tracks take} */
    public Duration duration() {
        return tracks.stream().map(Track::duration).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public String toString() {
        return title + " (" + year + ")";
    }
}
