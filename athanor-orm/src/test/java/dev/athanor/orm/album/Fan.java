package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Someone who likes albums. */
@Entity
public class Fan {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    public Fan(String name) {
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
}
