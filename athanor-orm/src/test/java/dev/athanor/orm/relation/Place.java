package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where parcels go through. */
@Entity
public class Place {

    @Id
    private @Nullable Integer id;

    @Column(length = 30)
    private String name;

    /** One, over a table that could hold many. */
    @Relationship(secondary = "place_guard")
    private @Nullable Person guard;

    /** By the key of their own table, though the one above it has a key to places, too. */
    @Relationship(viewOnly = true, orderBy = "id")
    private List<Box> boxes = new ArrayList<>();

    public Place(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public List<Box> boxes() {
        return boxes;
    }

    public @Nullable Person guard() {
        return guard;
    }

    public void guard(@Nullable Person newGuard) {
        this.guard = newGuard;
    }

    public String name() {
        return name;
    }
}
