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

/** A part of a {@link JoinedHub}. */
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
@Entity
@Polymorphic(on = "kind", identity = "part", subclasses = JoinedSpecial.class)
class JoinedPart implements Part<JoinedHub, JoinedPart, JoinedNote> {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @ForeignKey("joined_part.id")
    private @Nullable Integer parentId;

    @Relationship(backPopulates = "parts")
    private @Nullable JoinedHub hub;

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable JoinedPart parent;

    @Relationship(backPopulates = "parent", orderBy = "id")
    private List<JoinedPart> children = new ArrayList<>();

    @Relationship(backPopulates = "part")
    private @Nullable JoinedNote note;

    JoinedPart(String name, @Nullable JoinedPart parent) {
        this.name = name;
        this.parent = parent;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable JoinedHub hub() {
        return hub;
    }

    @Override
    public List<JoinedPart> children() {
        return children;
    }

    @Override
    public @Nullable JoinedNote note() {
        return note;
    }
}
