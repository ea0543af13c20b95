package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A genre, which many albums have. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Genre {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(backPopulates = "genres", secondary = "album_genre")
    private Set<Album> albums = new HashSet<>();

    public Genre(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public Set<Album> albums() {
        return albums;
    }
}
