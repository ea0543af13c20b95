package dev.athanor.example.tour.shop;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tracks that somebody likes to hear together; a track may be on many. */
@Entity
public class Playlist {

    @Id
    private @Nullable Integer id;

    @Column(length = 120)
    private String name;

    @Relationship(backPopulates = "playlists", secondary = "playlist_track", orderBy = "id")
    private List<Track> tracks = new ArrayList<>();

    /** Creates an empty playlist. */
    public Playlist(String name) {
        this.name = requireNonNull(name, "name");
    }

    /** Puts a track on the list. */
    public void add(Track track) {
        tracks.add(track);
    }

    /** Takes a track off the list. */
    public void remove(Track track) {
        tracks.remove(track);
    }

    /** {@return the key, or null before the playlist was stored} */
    public @Nullable Integer id() {
        return id;
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the tracks} */
    public List<Track> tracks() {
        return tracks;
    }

    @Override
    public String toString() {
        return name;
    }
}
