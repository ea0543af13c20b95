package dev.athanor.orm.querying;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tray, whose key is wider than what refers to it. */
@Entity
public class Tray {

    @Id
    private @Nullable Long id;

    @Column(length = 20)
    private String name;

    @Relationship(orderBy = "id")
    private List<Cup> cups = new ArrayList<>();

    public Tray(String name) {
        this.name = name;
    }

    public @Nullable Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<Cup> cups() {
        return cups;
    }
}
