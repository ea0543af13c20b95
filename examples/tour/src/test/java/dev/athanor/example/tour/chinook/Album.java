package dev.athanor.example.tour.chinook;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record. */
@SuppressWarnings("unused") // not every column is looked at
@Entity(table = "Album")
class Album {

    @Id
    @Column(name = "AlbumId")
    private @Nullable Integer id;

    @Column(name = "Title", length = 160)
    private String title;

    @Column(name = "ArtistId")
    @ForeignKey("Artist.ArtistId")
    private @Nullable Integer artistId;

    @Relationship(backPopulates = "albums")
    private Artist artist;

    @Relationship(backPopulates = "album", cascade = Cascade.ALL)
    private List<Track> tracks = new ArrayList<>();

    Album(String title, Artist artist) {
        this.title = title;
        this.artist = artist;
    }

    @Nullable
    Integer id() {
        return id;
    }

    String title() {
        return title;
    }

    Artist artist() {
        return artist;
    }

    List<Track> tracks() {
        return tracks;
    }
}
