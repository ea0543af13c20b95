package dev.athanor.orm.firm;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What a coder works at. */
@Entity
public class Machine {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(backPopulates = "machines")
    private @Nullable Coder coder;

    public Machine(String name, @Nullable Coder coder) {
        this.name = name;
        this.coder = coder;
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

    public @Nullable Coder coder() {
        return coder;
    }
}
