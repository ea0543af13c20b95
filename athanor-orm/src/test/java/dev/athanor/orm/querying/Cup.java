package dev.athanor.orm.querying;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A cup on a tray. */
@Entity
public class Cup {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String colour;

    @ForeignKey("tray.id")
    private @Nullable Integer trayId;

    public Cup(String colour) {
        this.colour = colour;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String colour() {
        return colour;
    }

    public @Nullable Integer trayId() {
        return trayId;
    }
}
