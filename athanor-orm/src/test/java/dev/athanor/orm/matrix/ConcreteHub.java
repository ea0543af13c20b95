package dev.athanor.orm.matrix;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.collection.WriteOnly;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link ConcretePart}s belong to. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
class ConcreteHub implements Hub<ConcretePart> {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Relationship(backPopulates = "hub", orderBy = "id")
    private List<ConcretePart> parts = new ArrayList<>();

    @Relationship(secondary = "concrete_fan", orderBy = "id")
    private List<ConcretePart> fans = new ArrayList<>();

    @Relationship(
            cascade = {},
            overlaps = {"parts", "hub"},
            orderBy = "id")
    private WriteOnly<ConcretePart> all = WriteOnly.create();

    ConcreteHub(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<ConcretePart> parts() {
        return parts;
    }

    @Override
    public List<ConcretePart> fans() {
        return fans;
    }

    @Override
    public WriteOnly<ConcretePart> all() {
        return all;
    }
}
