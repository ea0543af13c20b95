package dev.athanor.example.tour.chinook;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A format. */
@SuppressWarnings("unused") // not every column is looked at
@Entity(table = "MediaType")
class MediaType {

    @Id
    @Column(name = "MediaTypeId")
    private @Nullable Integer id;

    @Column(name = "Name", length = 120)
    private @Nullable String name;

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    Integer id() {
        return id;
    }
}
