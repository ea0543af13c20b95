package dev.athanor.orm.club;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A club, known by its name. */
@Entity
public class Club {

    @Id
    @Column(length = 50)
    private String name;

    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal fee;

    private byte @Nullable [] crest;

    private boolean open;

    @Column(length = 50)
    private @Nullable String motto;

    @Relationship(backPopulates = "club")
    private Set<Player> players = new HashSet<>();

    @Relationship(
            backPopulates = "club",
            mapKey = "name",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Map<String, Room> rooms = new HashMap<>();

    public Club(String name) {
        this.name = name;
    }

    public Club(String name, Set<Player> players) {
        this.name = name;
        this.players = players;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public @Nullable BigDecimal fee() {
        return fee;
    }

    public void fee(@Nullable BigDecimal newFee) {
        this.fee = newFee;
    }

    public byte @Nullable [] crest() {
        return crest;
    }

    public void crest(byte @Nullable [] newCrest) {
        this.crest = newCrest;
    }

    public boolean open() {
        return open;
    }

    public void open(boolean isOpen) {
        this.open = isOpen;
    }

    public @Nullable String motto() {
        return motto;
    }

    public void motto(@Nullable String newMotto) {
        this.motto = newMotto;
    }

    public Set<Player> players() {
        return players;
    }

    public void players(Set<Player> newPlayers) {
        this.players = newPlayers;
    }

    public Map<String, Room> rooms() {
        return rooms;
    }
}
