package dev.athanor.orm.model;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Generated;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A row between a team and a badge; the database changes it with the code of the badge. */
@Entity
public class Holding {
    @Id(generated = Generated.NO)
    @ForeignKey("team.id")
    private @Nullable Integer teamId;

    @Id(generated = Generated.NO)
    @ForeignKey(value = "badge.code", onUpdate = "CASCADE")
    @Column(length = 10)
    private @Nullable String badgeCode;

    public @Nullable Integer teamId() {
        return teamId;
    }

    public void teamId(@Nullable Integer newTeamId) {
        this.teamId = newTeamId;
    }

    public @Nullable String badgeCode() {
        return badgeCode;
    }

    public void badgeCode(@Nullable String newBadgeCode) {
        this.badgeCode = newBadgeCode;
    }
}
