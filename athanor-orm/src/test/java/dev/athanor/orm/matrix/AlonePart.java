package dev.athanor.orm.matrix;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a {@link AloneHub}. */
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
@Entity
class AlonePart implements Part<AloneHub, AlonePart, AloneNote> {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @ForeignKey("alone_part.id")
    private @Nullable Integer parentId;

    @Relationship(backPopulates = "parts")
    private @Nullable AloneHub hub;

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable AlonePart parent;

    @Relationship(backPopulates = "parent", orderBy = "id")
    private List<AlonePart> children = new ArrayList<>();

    @Relationship(backPopulates = "part")
    private @Nullable AloneNote note;

    AlonePart(String name, @Nullable AlonePart parent) {
        this.name = name;
        this.parent = parent;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable AloneHub hub() {
        return hub;
    }

    @Override
    public List<AlonePart> children() {
        return children;
    }

    @Override
    public @Nullable AloneNote note() {
        return note;
    }
}
