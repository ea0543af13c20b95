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
@Entity(table = "Album")
class Album {

    @Id
    @Column(name = "AlbumId")
    @Nullable Integer id;

    @Column(name = "Title", length = 160)
    String title;

    @Column(name = "ArtistId")
    @ForeignKey("Artist.ArtistId")
    @Nullable Integer artistId;

    @Relationship(backPopulates = "albums")
    Artist artist;

    @Relationship(backPopulates = "album", cascade = Cascade.ALL)
    List<Track> tracks = new ArrayList<>();

    Album(String title, Artist artist) {
        this.title = title;
        this.artist = artist;
    }
}
