package dev.athanor.orm.matrix;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What there is to say of one {@link JoinedPart}. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
class JoinedNote implements Named {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @ForeignKey("joined_part.id")
    private @Nullable Integer partId;

    @Relationship(backPopulates = "note")
    private @Nullable JoinedPart part;

    JoinedNote(String name, JoinedPart part) {
        this.name = name;
        this.part = part;
    }

    @Override
    public String name() {
        return name;
    }
}
