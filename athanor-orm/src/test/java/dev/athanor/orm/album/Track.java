package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A track, which knows its place. */
@Entity
public class Track {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String title;

    private int place;

    @Relationship(backPopulates = "tracks")
    private @Nullable Album album;

    public Track(String title) {
        this.title = title;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String title() {
        return title;
    }

    public void title(String newTitle) {
        this.title = newTitle;
    }

    public int place() {
        return place;
    }

    public void place(int newPlace) {
        this.place = newPlace;
    }

    public @Nullable Album album() {
        return album;
    }

    public void album(@Nullable Album newAlbum) {
        this.album = newAlbum;
    }
}
