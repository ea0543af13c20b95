package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Generated;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A pin, whose keys are no plain numbers. */
@Entity
public class Pin {

    @Id(generated = Generated.SEQUENCE, sequence = "pin_numbers", block = 10)
    private @Nullable PinId id;

    private int place;

    public Pin(int place) {
        this.place = place;
    }

    public @Nullable PinId id() {
        return id;
    }

    public int place() {
        return place;
    }
}
