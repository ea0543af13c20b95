package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A city of a country. */
@Entity
public class City {

    @Id
    private @Nullable Integer id;

    @ForeignKey("country.code")
    @Column(length = 10)
    private @Nullable String countryCode;

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable String countryCode() {
        return countryCode;
    }
}
