package dev.athanor.orm.matrix;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.collection.WriteOnly;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link JoinedPart}s belong to. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
class JoinedHub implements Hub<JoinedPart> {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Relationship(backPopulates = "hub", orderBy = "id")
    private List<JoinedPart> parts = new ArrayList<>();

    @Relationship(secondary = "joined_fan", orderBy = "id")
    private List<JoinedPart> fans = new ArrayList<>();

    @Relationship(
            cascade = {},
            overlaps = {"parts", "hub"},
            orderBy = "id")
    private WriteOnly<JoinedPart> all = WriteOnly.create();

    JoinedHub(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<JoinedPart> parts() {
        return parts;
    }

    @Override
    public List<JoinedPart> fans() {
        return fans;
    }

    @Override
    public WriteOnly<JoinedPart> all() {
        return all;
    }
}
