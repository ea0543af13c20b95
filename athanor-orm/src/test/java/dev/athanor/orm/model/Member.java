package dev.athanor.orm.model;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member of a team, or of none. */
@Entity
public class Member {
    @Id
    private @Nullable Integer id;

    @Column(length = 10)
    private @Nullable String nickname;

    @ForeignKey("team.id")
    private @Nullable Integer teamId;

    @Relationship(backPopulates = "members", joinBy = "teamId")
    private @Nullable Team team;

    @Relationship(backPopulates = "keeper")
    private Set<Gear> gear = new LinkedHashSet<>();

    public @Nullable Integer id() {
        return id;
    }

    public void id(@Nullable Integer newId) {
        this.id = newId;
    }

    public @Nullable String nickname() {
        return nickname;
    }

    public void nickname(@Nullable String newNickname) {
        this.nickname = newNickname;
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

    public Set<Gear> gear() {
        return gear;
    }
}
