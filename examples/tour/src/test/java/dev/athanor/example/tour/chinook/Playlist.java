package dev.athanor.example.tour.chinook;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tracks to hear together. */
@Entity(table = "Playlist")
class Playlist {

    @Id
    @Column(name = "PlaylistId")
    private @Nullable Integer id;

    @Column(name = "Name", length = 120)
    private @Nullable String name;

    @Relationship(
            backPopulates = "playlist",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<PlaylistTrack> places = new ArrayList<>();

    /** The tracks of the places, past the entity that stands between. */
    @Relationship(
            secondary = "PlaylistTrack",
            viewOnly = true,
            cascade = {})
    private List<Track> tracks = new ArrayList<>();

    Playlist(String name) {
        this.name = name;
    }

    @Nullable
    Integer id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }

    List<PlaylistTrack> places() {
        return places;
    }

    List<Track> tracks() {
        return tracks;
    }
}
