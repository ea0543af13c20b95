package dev.athanor.orm.club;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone who pays. Clubs and adverts know nothing of it: the relationships have one side. */
@Entity
public class Sponsor {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(secondary = "sponsor_club")
    private List<Club> clubs = new ArrayList<>();

    @Relationship
    private List<Advert> adverts = new ArrayList<>();

    public Sponsor(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<Club> clubs() {
        return clubs;
    }

    public List<Advert> adverts() {
        return adverts;
    }
}
