package dev.athanor.orm.matrix;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a {@link SingleHub}. */
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
@Entity
@Polymorphic(on = "kind", identity = "part", subclasses = SingleSpecial.class)
class SinglePart implements Part<SingleHub, SinglePart, SingleNote> {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @ForeignKey("single_part.id")
    private @Nullable Integer parentId;

    @Relationship(backPopulates = "parts")
    private @Nullable SingleHub hub;

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable SinglePart parent;

    @Relationship(backPopulates = "parent", orderBy = "id")
    private List<SinglePart> children = new ArrayList<>();

    @Relationship(backPopulates = "part")
    private @Nullable SingleNote note;

    SinglePart(String name, @Nullable SinglePart parent) {
        this.name = name;
        this.parent = parent;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable SingleHub hub() {
        return hub;
    }

    @Override
    public List<SinglePart> children() {
        return children;
    }

    @Override
    public @Nullable SingleNote note() {
        return note;
    }
}
