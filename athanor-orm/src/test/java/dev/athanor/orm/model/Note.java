package dev.athanor.orm.model;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A note, which there is only with its team. */
@Entity
public class Note {
    @Id
    private @Nullable Integer id;

    @Column(length = 10)
    private String text = "";

    @ForeignKey("team.id")
    private @Nullable Integer teamId;

    @Relationship(backPopulates = "notes")
    private @Nullable Team team;

    public @Nullable Integer id() {
        return id;
    }

    public void id(@Nullable Integer newId) {
        this.id = newId;
    }

    public String text() {
        return text;
    }

    public void text(String newText) {
        this.text = newText;
    }

    public @Nullable Integer teamId() {
        return teamId;
    }

    public void teamId(@Nullable Integer newTeamId) {
        this.teamId = newTeamId;
    }

    public @Nullable Team team() {
        return team;
    }

    public void team(@Nullable Team newTeam) {
        this.team = newTeam;
    }
}
