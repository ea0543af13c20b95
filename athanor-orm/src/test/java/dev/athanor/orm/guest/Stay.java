package dev.athanor.orm.guest;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A stay in a room. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Stay {

    @Id
    private @Nullable Integer id;

    private int room;

    @Relationship(backPopulates = "stays")
    private @Nullable Guest guest;

    @Relationship
    private @Nullable Hotel hotel;

    public Stay(int room, @Nullable Hotel hotel) {
        this.room = room;
        this.hotel = hotel;
    }

    public int room() {
        return room;
    }

    public @Nullable Guest guest() {
        return guest;
    }

    public @Nullable Hotel hotel() {
        return hotel;
    }
}
