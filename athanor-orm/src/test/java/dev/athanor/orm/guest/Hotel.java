package dev.athanor.orm.guest;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A hotel. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Hotel {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    public Hotel(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }
}
