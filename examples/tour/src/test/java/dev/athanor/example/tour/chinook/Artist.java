package dev.athanor.example.tour.chinook;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who makes records. */
@Entity(table = "Artist")
class Artist {

    @Id
    @Column(name = "ArtistId")
    private @Nullable Integer id;

    @Column(name = "Name", length = 120)
    private @Nullable String name;

    @Relationship(backPopulates = "artist", cascade = Cascade.ALL)
    private List<Album> albums = new ArrayList<>();

    Artist(String name) {
        this.name = name;
    }

    @Nullable
    Integer id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }

    List<Album> albums() {
        return albums;
    }
}
