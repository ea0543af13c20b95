package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A prize that a band won. */
@Entity
public class Prize {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @ForeignKey(value = "band.id", onDelete = "CASCADE")
    private @Nullable Integer bandId;

    @Relationship(backPopulates = "prizes")
    private @Nullable Band band;

    public Prize(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public @Nullable Integer bandId() {
        return bandId;
    }

    public @Nullable Band band() {
        return band;
    }

    public void band(@Nullable Band newBand) {
        this.band = newBand;
    }
}
