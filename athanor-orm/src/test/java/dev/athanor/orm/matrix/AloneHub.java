package dev.athanor.orm.matrix;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.collection.WriteOnly;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link AlonePart}s belong to. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
class AloneHub implements Hub<AlonePart> {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Relationship(backPopulates = "hub", orderBy = "id")
    private List<AlonePart> parts = new ArrayList<>();

    @Relationship(secondary = "alone_fan", orderBy = "id")
    private List<AlonePart> fans = new ArrayList<>();

    @Relationship(
            cascade = {},
            overlaps = {"parts", "hub"},
            orderBy = "id")
    private WriteOnly<AlonePart> all = WriteOnly.create();

    AloneHub(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<AlonePart> parts() {
        return parts;
    }

    @Override
    public List<AlonePart> fans() {
        return fans;
    }

    @Override
    public WriteOnly<AlonePart> all() {
        return all;
    }
}
