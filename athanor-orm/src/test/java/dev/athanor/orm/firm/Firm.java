package dev.athanor.orm.firm;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A firm. */
@Entity
public class Firm {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(backPopulates = "firm", cascade = Cascade.ALL, orderBy = "id")
    private List<Person> people = new ArrayList<>();

    public Firm(String name) {
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

    public List<Person> people() {
        return people;
    }
}
