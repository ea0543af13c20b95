package dev.athanor.orm.eager;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Lazy;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An actor, who is loaded with films, which are loaded with actors. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
@Polymorphic(on = "kind", identity = "actor", subclasses = Star.class)
class Actor {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Relationship(backPopulates = "lead", lazy = Lazy.JOINED, orderBy = "id")
    private List<Film> films = new ArrayList<>();

    Actor(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Film> films() {
        return films;
    }
}
