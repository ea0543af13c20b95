package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A town, known by its name; the database changes the rows of its streets with it. */
@Entity
public class Town {
    @Id
    @Column(length = 20)
    private String name;

    private @Nullable Integer people;

    @Relationship(backPopulates = "town", orderBy = "id")
    private List<Street> streets = new ArrayList<>();

    @Relationship(viewOnly = true, orderBy = "id")
    private List<Street> seen = new ArrayList<>();

    public Town(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public @Nullable Integer people() {
        return people;
    }

    public void people(@Nullable Integer newPeople) {
        this.people = newPeople;
    }

    public List<Street> streets() {
        return streets;
    }

    public List<Street> seen() {
        return seen;
    }

    public void seen(List<Street> newSeen) {
        this.seen = newSeen;
    }
}
