package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A jar on a shelf. */
@Entity
public class Jar {
    @Id
    private @Nullable Integer id;

    @ForeignKey("shelf.id")
    private @Nullable Integer shelfId;

    @Relationship(backPopulates = "jars", syncBackPopulates = false)
    private @Nullable Shelf shelf;

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer shelfId() {
        return shelfId;
    }

    public @Nullable Shelf shelf() {
        return shelf;
    }

    public void shelf(@Nullable Shelf newShelf) {
        this.shelf = newShelf;
    }
}
