package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A visit; there are many. */
@Entity
public class Visit {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @ForeignKey(value = "album.id", onDelete = "CASCADE")
    private @Nullable Integer albumId;

    @Relationship(backPopulates = "visits")
    private @Nullable Album album;

    public Visit(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public @Nullable Integer albumId() {
        return albumId;
    }

    public @Nullable Album album() {
        return album;
    }

    public void album(@Nullable Album newAlbum) {
        this.album = newAlbum;
    }
}
