package dev.athanor.orm.matrix;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a {@link ConcreteHub}. */
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
@Entity(table = "concrete_part")
@Polymorphic(concrete = true)
class ConcretePart extends ConcreteThing implements Part<ConcreteHub, ConcretePart, ConcreteNote> {

    @ForeignKey("concrete_part.id")
    private @Nullable Integer parentId;

    @Relationship(backPopulates = "parts")
    private @Nullable ConcreteHub hub;

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable ConcretePart parent;

    @Relationship(backPopulates = "parent", orderBy = "id")
    private List<ConcretePart> children = new ArrayList<>();

    @Relationship(backPopulates = "part")
    private @Nullable ConcreteNote note;

    ConcretePart(String name, @Nullable ConcretePart parent) {
        super(name);
        this.parent = parent;
    }

    @Override
    public @Nullable ConcreteHub hub() {
        return hub;
    }

    @Override
    public List<ConcretePart> children() {
        return children;
    }

    @Override
    public @Nullable ConcreteNote note() {
        return note;
    }
}
