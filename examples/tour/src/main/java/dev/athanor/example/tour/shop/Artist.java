package dev.athanor.example.tour.shop;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who makes records. */
@Entity
public class Artist {

    @Id
    private @Nullable Integer id;

    @Column(length = 120, unique = true)
    private String name;

    @Relationship(backPopulates = "artist", cascade = Cascade.ALL, orderBy = "year, id")
    private List<Album> albums = new ArrayList<>();

    /** Creates an artist without albums. */
    public Artist(String name) {
        this.name = requireNonNull(name, "name");
    }

    /** Releases an album, which is in {@link #albums} from now on. */
    public Album release(String title, int year) {
        return new Album(title, year, this); // naming its artist puts it into the artist's list
    }

    /** {@return the key, or null before the artist was stored} */
    public @Nullable Integer id() {
        return id;
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** Gives the artist another name. */
    public void rename(String newName) {
        name = requireNonNull(newName, "newName");
    }

    /** {@return the albums, oldest first} */
    public List<Album> albums() {
        return albums;
    }

    @Override
    public String toString() {
        return name;
    }
}
