package dev.athanor.orm.matrix;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.collection.WriteOnly;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link SinglePart}s belong to. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
class SingleHub implements Hub<SinglePart> {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Relationship(backPopulates = "hub", orderBy = "id")
    private List<SinglePart> parts = new ArrayList<>();

    @Relationship(secondary = "single_fan", orderBy = "id")
    private List<SinglePart> fans = new ArrayList<>();

    @Relationship(
            cascade = {},
            overlaps = {"parts", "hub"},
            orderBy = "id")
    private WriteOnly<SinglePart> all = WriteOnly.create();

    SingleHub(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<SinglePart> parts() {
        return parts;
    }

    @Override
    public List<SinglePart> fans() {
        return fans;
    }

    @Override
    public WriteOnly<SinglePart> all() {
        return all;
    }
}
