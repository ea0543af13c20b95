package dev.athanor.example.tour.shop;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A kind of music. */
@Entity
public class Genre {

    @Id
    private @Nullable Integer id;

    @Column(length = 120, unique = true)
    private String name;

    /** Creates a genre. */
    public Genre(String name) {
        this.name = requireNonNull(name, "name");
    }

    /** {@return the key, or null before the genre was stored} */
    public @Nullable Integer id() {
        return id;
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
