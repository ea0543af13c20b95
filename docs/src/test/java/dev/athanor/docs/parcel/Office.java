package dev.athanor.docs.parcel;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

@Entity
public class Office {

    @Id
    private @Nullable Integer id;

    private String town;

    public Office(String town) {
        this.town = town;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String town() {
        return town;
    }
}
