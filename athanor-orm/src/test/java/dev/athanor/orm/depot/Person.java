package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Someone. */
@Entity
public class Person {

    @Id
    private @Nullable Integer id;

    @Column(length = 30)
    private String name;

    @Column(length = 50)
    private @Nullable String fullname;

    public Person(String name, @Nullable String fullname) {
        this.name = name;
        this.fullname = fullname;
    }

    public @Nullable Integer id() {
        return id;
    }

    public void id(Integer newId) {
        this.id = newId;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public @Nullable String fullname() {
        return fullname;
    }

    public void fullname(@Nullable String newFullname) {
        this.fullname = newFullname;
    }
}
