package dev.athanor.example.tour.chinook;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of music. */
@Entity(table = "Track")
class Track {

    @Id
    @Column(name = "TrackId")
    @Nullable Integer id;

    @Column(name = "Name", length = 200)
    String name;

    @Column(name = "Composer", length = 220)
    @Nullable String composer;

    @Column(name = "Milliseconds")
    int milliseconds;

    @Column(name = "Bytes")
    @Nullable Integer bytes;

    @Column(name = "UnitPrice", precision = 10, scale = 2)
    BigDecimal unitPrice;

    @Column(name = "AlbumId")
    @ForeignKey("Album.AlbumId")
    @Nullable Integer albumId;

    @Column(name = "MediaTypeId")
    @ForeignKey("MediaType.MediaTypeId")
    @Nullable Integer mediaTypeId;

    @Column(name = "GenreId")
    @ForeignKey("Genre.GenreId")
    @Nullable Integer genreId;

    @Relationship(backPopulates = "tracks")
    @Nullable Album album;

    MediaType mediaType;

    @Relationship(backPopulates = "tracks")
    @Nullable Genre genre;

    @Relationship(backPopulates = "track", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<PlaylistTrack> places = new ArrayList<>();

    Track(String name, Album album, MediaType mediaType, BigDecimal unitPrice) {
        this.name = name;
        this.album = album;
        this.mediaType = mediaType;
        this.unitPrice = unitPrice;
    }
}
