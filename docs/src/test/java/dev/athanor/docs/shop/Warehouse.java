package dev.athanor.docs.shop;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

// tag::warehouse[]
@Entity
public class Warehouse {

    @Id
    private @Nullable Integer id;

    private Country country; // country_code VARCHAR NOT NULL, a foreign key

    public Warehouse(Country country) {
        this.country = country;
    }
    // end::warehouse[]

    public @Nullable Integer id() {
        return id;
    }

    public Country country() {
        return country;
    }
}
