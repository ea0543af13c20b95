package dev.athanor.orm.eager;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where ships are at home. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
class Harbour {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Relationship(backPopulates = "harbour", orderBy = "id")
    private List<Ship> ships = new ArrayList<>();

    Harbour(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Ship> ships() {
        return ships;
    }
}
