package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Generated;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A bead, whose keys come ten at a time. */
@Entity
public class Bead {

    @Id(generated = Generated.SEQUENCE, sequence = "bead_numbers", block = 10)
    private @Nullable Integer id;

    private int place;

    public Bead(int place) {
        this.place = place;
    }

    public @Nullable Integer id() {
        return id;
    }

    public int place() {
        return place;
    }
}
