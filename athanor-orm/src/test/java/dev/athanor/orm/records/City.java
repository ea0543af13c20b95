package dev.athanor.orm.records;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A city, which is a class: it changes. */
@Entity
public class City {

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private String name;

    @ForeignKey("country.code")
    @Column(length = 2)
    private @Nullable String countryCode;

    @Relationship
    private @Nullable Country country;

    public City(String name, @Nullable Country country) {
        this.name = name;
        this.country = country;
    }

    public City(String name, @Nullable String countryCode) {
        this.name = name;
        this.countryCode = countryCode;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Country country() {
        return country;
    }

    public void country(@Nullable Country newCountry) {
        this.country = newCountry;
    }

    public @Nullable String countryCode() {
        return countryCode;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }
}
