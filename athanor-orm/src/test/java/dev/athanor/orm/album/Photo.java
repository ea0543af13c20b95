package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A photo; photos are in the order of their names. */
@Entity
public class Photo implements Comparable<Photo> {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(backPopulates = "photos")
    private @Nullable Album album;

    public Photo(String name) {
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

    @Override
    public int compareTo(Photo other) {
        return name.compareTo(other.name);
    }
}
