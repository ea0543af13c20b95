package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A language, spoken in countries. */
@Entity
public class Language {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    public Language(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }
}
