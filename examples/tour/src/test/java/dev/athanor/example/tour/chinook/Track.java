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
@SuppressWarnings("unused") // not every column is looked at
@Entity(table = "Track")
class Track {

    @Id
    @Column(name = "TrackId")
    private @Nullable Integer id;

    @Column(name = "Name", length = 200)
    private String name;

    @Column(name = "Composer", length = 220)
    private @Nullable String composer;

    @Column(name = "Milliseconds")
    private int milliseconds;

    @Column(name = "Bytes")
    private @Nullable Integer bytes;

    @Column(name = "UnitPrice", precision = 10, scale = 2)
    private BigDecimal unitPrice;

    @Column(name = "AlbumId")
    @ForeignKey("Album.AlbumId")
    private @Nullable Integer albumId;

    @Column(name = "MediaTypeId")
    @ForeignKey("MediaType.MediaTypeId")
    private @Nullable Integer mediaTypeId;

    @Column(name = "GenreId")
    @ForeignKey("Genre.GenreId")
    private @Nullable Integer genreId;

    @Relationship(backPopulates = "tracks")
    private @Nullable Album album;

    private MediaType mediaType;

    @Relationship(backPopulates = "tracks")
    private @Nullable Genre genre;

    @Relationship(
            backPopulates = "track",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<PlaylistTrack> places = new ArrayList<>();

    Track(String name, Album album, MediaType mediaType, BigDecimal unitPrice) {
        this.name = name;
        this.album = album;
        this.mediaType = mediaType;
        this.unitPrice = unitPrice;
    }

    @Nullable
    Integer id() {
        return id;
    }

    String name() {
        return name;
    }

    BigDecimal unitPrice() {
        return unitPrice;
    }

    @Nullable
    Genre genre() {
        return genre;
    }

    MediaType mediaType() {
        return mediaType;
    }

    @Nullable
    Album album() {
        return album;
    }

    List<PlaylistTrack> places() {
        return places;
    }

    int milliseconds() {
        return milliseconds;
    }

    void rename(String name) {
        this.name = name;
    }
}
