package dev.athanor.orm.model;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A team: it has members, one of whom leads it, notes that go with it, and badges that others have, too. */
@Entity
public class Team {
    @Id
    private @Nullable Integer id;

    @Column(length = 10, unique = true)
    private String name = "";

    @Version
    private int version;

    @ForeignKey("member.id")
    private @Nullable Integer captainId;

    @Relationship(backPopulates = "team", joinBy = "teamId")
    private List<Member> members = new ArrayList<>();

    @Relationship(
            backPopulates = "team",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Set<Note> notes = new LinkedHashSet<>();

    @Relationship(backPopulates = "teams", secondary = "holding")
    private Set<Badge> badges = new LinkedHashSet<>();

    @Relationship(postUpdate = true, joinBy = "captainId")
    private @Nullable Member captain;

    public @Nullable Integer id() {
        return id;
    }

    public void id(@Nullable Integer newId) {
        this.id = newId;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public int version() {
        return version;
    }

    public @Nullable Integer captainId() {
        return captainId;
    }

    public void captainId(@Nullable Integer newCaptainId) {
        this.captainId = newCaptainId;
    }

    public List<Member> members() {
        return members;
    }

    public Set<Note> notes() {
        return notes;
    }

    public Set<Badge> badges() {
        return badges;
    }

    public @Nullable Member captain() {
        return captain;
    }

    public void captain(@Nullable Member newCaptain) {
        this.captain = newCaptain;
    }
}
