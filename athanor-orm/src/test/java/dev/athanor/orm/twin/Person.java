package dev.athanor.orm.twin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Someone else. */
@Entity
public class Person extends Twin {

    @Id
    private @Nullable Integer id;

    private String name;

    public Person(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }
}
