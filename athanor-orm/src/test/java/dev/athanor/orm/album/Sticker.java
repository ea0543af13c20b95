package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A sticker, known by a number that the database gives it. */
@Entity
public class Sticker {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(backPopulates = "stickers")
    private @Nullable Album album;

    public Sticker(String name) {
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

    public @Nullable Album album() {
        return album;
    }

    public void album(@Nullable Album newAlbum) {
        this.album = newAlbum;
    }
}
