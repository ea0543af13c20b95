package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.collection.WriteOnly;
import org.jspecify.annotations.Nullable;

/** A band, with many fans that may be those of others, too. */
@Entity
public class Band {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(secondary = "band_fan", orderBy = "name desc", cascade = Cascade.ALL)
    private WriteOnly<Fan> fans = WriteOnly.create();

    public Band(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public WriteOnly<Fan> fans() {
        return fans;
    }
}
