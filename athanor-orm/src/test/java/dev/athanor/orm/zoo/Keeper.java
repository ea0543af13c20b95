package dev.athanor.orm.zoo;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who keeps animals. */
@Entity
public class Keeper {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(backPopulates = "keeper", cascade = Cascade.ALL, orderBy = "id")
    private List<Animal> animals = new ArrayList<>();

    /** Those of the animals that are dogs. */
    @Relationship(
            cascade = {},
            overlaps = {"animals", "keeper"},
            orderBy = "id")
    private List<Dog> dogs = new ArrayList<>();

    public Keeper(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public List<Animal> animals() {
        return animals;
    }

    public List<Dog> dogs() {
        return dogs;
    }
}
