package dev.athanor.orm.model;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A badge, known by its code, which may change; no two have one place. */
@Entity
public class Badge {
    @Id
    @Column(length = 10)
    private String code = "";

    @Column(unique = true)
    private @Nullable Integer place;

    @Relationship(backPopulates = "badges", secondary = "holding")
    private Set<Team> teams = new LinkedHashSet<>();

    public String code() {
        return code;
    }

    public void code(String newCode) {
        this.code = newCode;
    }

    public @Nullable Integer place() {
        return place;
    }

    public void place(@Nullable Integer newPlace) {
        this.place = newPlace;
    }

    public Set<Team> teams() {
        return teams;
    }
}
