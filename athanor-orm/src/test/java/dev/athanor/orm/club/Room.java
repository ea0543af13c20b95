package dev.athanor.orm.club;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A room of a club. */
@Entity
public class Room {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(backPopulates = "rooms")
    private Club club;

    @SuppressWarnings("NullAway.Init") // the club is set by putting the room into it
    public Room(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Club club() {
        return club;
    }

    public void club(Club newClub) {
        this.club = newClub;
    }
}
