package dev.athanor.example.tour.shop;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A format that tracks come in. */
@Entity
public class MediaType {

    @Id
    private @Nullable Integer id;

    @Column(length = 120, unique = true)
    private String name;

    /** Creates a format. */
    public MediaType(String name) {
        this.name = requireNonNull(name, "name");
    }

    /** {@return the key, or null before the format was stored} */
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
