package dev.athanor.orm.matrix;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What there is to say of one {@link SinglePart}. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
class SingleNote implements Named {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @ForeignKey("single_part.id")
    private @Nullable Integer partId;

    @Relationship(backPopulates = "note")
    private @Nullable SinglePart part;

    SingleNote(String name, SinglePart part) {
        this.name = name;
        this.part = part;
    }

    @Override
    public String name() {
        return name;
    }
}
