package dev.athanor.orm.club;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Someone who plays, for one club at a time. */
@Entity
public class Player {

    @Id
    private @Nullable Long id;

    @Column(length = 50)
    private String name;

    @Relationship(backPopulates = "players")
    private @Nullable Club club;

    @Relationship(
            backPopulates = "player",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable Passport passport;

    public Player(String name) {
        this.name = name;
    }

    public Player(String name, Club club) {
        this.name = name;
        this.club = club;
    }

    public @Nullable Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public @Nullable Club club() {
        return club;
    }

    public void club(@Nullable Club newClub) {
        this.club = newClub;
    }

    public @Nullable Passport passport() {
        return passport;
    }

    public void passport(@Nullable Passport newPassport) {
        this.passport = newPassport;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Player that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "Player " + name;
    }
}
