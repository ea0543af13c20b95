package dev.athanor.example.tour.chinook;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of music. */
@Entity(table = "Genre")
class Genre {

    @Id
    @Column(name = "GenreId")
    @Nullable Integer id;

    @Column(name = "Name", length = 120)
    @Nullable String name;

    @Relationship(backPopulates = "genre")
    List<Track> tracks = new ArrayList<>();
}
