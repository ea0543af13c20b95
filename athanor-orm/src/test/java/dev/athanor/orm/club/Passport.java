package dev.athanor.orm.club;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What lets a player play. */
@Entity
public class Passport {

    @Id
    private @Nullable Long id;

    @Column(length = 50)
    private String number;

    @SuppressWarnings("UnusedVariable") // the column is what counts
    @ForeignKey("player.id")
    private @Nullable Long playerId;

    @Relationship(backPopulates = "passport")
    private @Nullable Player player;

    public Passport(String number) {
        this.number = number;
    }

    public @Nullable Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public @Nullable Player player() {
        return player;
    }

    public void player(@Nullable Player newPlayer) {
        this.player = newPlayer;
    }
}
