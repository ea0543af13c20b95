package dev.athanor.example.tour.shop;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the store sells: one piece of music in one format. */
@Entity
public class Track {

    @Id
    private @Nullable Integer id;

    @Column(length = 200)
    private String name;

    @Column(length = 120)
    private @Nullable String composer;

    private int milliseconds;

    @Column(precision = 10, scale = 2)
    private BigDecimal unitPrice;

    @Relationship(backPopulates = "tracks")
    private @Nullable Album album;

    private Genre genre;

    private MediaType mediaType;

    @Relationship(backPopulates = "tracks", secondary = "playlist_track")
    private List<Playlist> playlists = new ArrayList<>();

    /** Creates a track that is on no album yet. */
    public Track(String name, Duration duration, BigDecimal unitPrice, Genre genre, MediaType mediaType) {
        this.name = requireNonNull(name, "name");
        this.milliseconds = Math.toIntExact(duration.toMillis());
        this.unitPrice = requireNonNull(unitPrice, "unitPrice");
        this.genre = requireNonNull(genre, "genre");
        this.mediaType = requireNonNull(mediaType, "mediaType");
    }

    /** Names who wrote it and returns this track. */
    public Track by(String newComposer) {
        composer = newComposer;
        return this;
    }

    /** Asks another price from now on; what was sold is not touched. */
    public void reprice(BigDecimal newPrice) {
        if (newPrice.signum() < 0) {
            throw new IllegalArgumentException(name + " cannot cost " + newPrice + "; a price is 0 or more");
        }
        unitPrice = newPrice;
    }

    /** {@return the key, or null before the track was stored} */
    public @Nullable Integer id() {
        return id;
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return who wrote it, if known} */
    public @Nullable String composer() {
        return composer;
    }

    /** {@return how long it is} */
    public Duration duration() {
        return Duration.ofMillis(milliseconds);
    }

    /** {@return what it costs today} */
    public BigDecimal unitPrice() {
        return unitPrice;
    }

    /** {@return the album it is on, if any} */
    public @Nullable Album album() {
        return album;
    }

    /** {@return what kind of music it is} */
    public Genre genre() {
        return genre;
    }

    /** {@return the format it comes in} */
    public MediaType mediaType() {
        return mediaType;
    }

    /** {@return the playlists it is on} */
    public List<Playlist> playlists() {
        return playlists;
    }

    @Override
    public String toString() {
        return name;
    }
}
