package dev.athanor.orm.eager;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Lazy;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A film, which is loaded with its lead, who is loaded with films. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
@Polymorphic(on = "kind", identity = "film", subclasses = Feature.class)
class Film {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Relationship(backPopulates = "films", lazy = Lazy.JOINED)
    private @Nullable Actor lead;

    Film(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    @Nullable
    Actor lead() {
        return lead;
    }
}
