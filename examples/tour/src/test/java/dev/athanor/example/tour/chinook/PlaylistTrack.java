package dev.athanor.example.tour.chinook;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A place of a track on a playlist: an entity whose key is two foreign keys. */
@SuppressWarnings("unused") // not every column is looked at
@Entity(table = "PlaylistTrack")
class PlaylistTrack {

    @Id
    @Column(name = "PlaylistId")
    @ForeignKey("Playlist.PlaylistId")
    private @Nullable Integer playlistId;

    @Id
    @Column(name = "TrackId")
    @ForeignKey("Track.TrackId")
    private @Nullable Integer trackId;

    @Relationship(backPopulates = "places")
    private Playlist playlist;

    @Relationship(backPopulates = "places")
    private Track track;

    PlaylistTrack(Playlist playlist, Track track) {
        this.playlist = playlist;
        this.track = track;
    }

    Playlist playlist() {
        return playlist;
    }

    Track track() {
        return track;
    }
}
