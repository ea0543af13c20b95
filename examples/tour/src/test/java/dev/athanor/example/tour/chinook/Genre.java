package dev.athanor.example.tour.chinook;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of music. */
@SuppressWarnings("unused") // not every column is looked at
@Entity(table = "Genre")
class Genre {

    @Id
    @Column(name = "GenreId")
    private @Nullable Integer id;

    @Column(name = "Name", length = 120)
    private @Nullable String name;

    @Relationship(backPopulates = "genre")
    private List<Track> tracks = new ArrayList<>();

    @Nullable
    String name() {
        return name;
    }

    List<Track> tracks() {
        return tracks;
    }

    @Nullable
    Integer id() {
        return id;
    }
}
