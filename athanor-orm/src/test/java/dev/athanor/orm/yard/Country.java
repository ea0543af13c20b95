package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** A country, known by its code, which may change. */
@Entity
public class Country {

    @Id
    @Column(length = 10)
    private String code;

    @Relationship(activeUpdates = true)
    private List<City> cities = new ArrayList<>();

    @Relationship(secondary = "country_language", activeUpdates = true)
    private List<Language> languages = new ArrayList<>();

    public Country(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public void code(String newCode) {
        this.code = newCode;
    }

    public List<City> cities() {
        return cities;
    }

    public List<Language> languages() {
        return languages;
    }
}
