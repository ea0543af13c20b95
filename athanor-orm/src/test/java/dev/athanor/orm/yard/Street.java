package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A street of a town. */
@Entity
public class Street {
    @Id
    private @Nullable Integer id;

    @ForeignKey(value = "town.name", onUpdate = "CASCADE")
    @Column(length = 20)
    private @Nullable String townName;

    @Relationship(backPopulates = "streets")
    private @Nullable Town town;

    @Relationship(viewOnly = true)
    private @Nullable Town seenFrom;

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable String townName() {
        return townName;
    }

    public @Nullable Town town() {
        return town;
    }

    public void town(@Nullable Town newTown) {
        this.town = newTown;
    }

    public @Nullable Town seenFrom() {
        return seenFrom;
    }

    public void seenFrom(@Nullable Town newTown) {
        this.seenFrom = newTown;
    }
}
