package dev.athanor.orm.album;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Lazy;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.collection.WriteOnly;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A band, with many fans that may be those of others, too. */
@Entity
public class Band {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(secondary = "band_fan", orderBy = "name desc", cascade = Cascade.ALL)
    private WriteOnly<Fan> fans = WriteOnly.create();

    @Relationship(backPopulates = "band", orderBy = "id", lazy = Lazy.EXTRA, cascade = Cascade.ALL)
    private List<Gig> gigs = new ArrayList<>();

    @Relationship(backPopulates = "band", lazy = Lazy.EXTRA, cascade = Cascade.ALL)
    private Set<Prize> prizes = new HashSet<>();

    public Band(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public List<Gig> gigs() {
        return gigs;
    }

    public void gigs(List<Gig> newGigs) {
        this.gigs = newGigs;
    }

    public Set<Prize> prizes() {
        return prizes;
    }

    public WriteOnly<Fan> fans() {
        return fans;
    }
}
