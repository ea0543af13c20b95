package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Lazy;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.collection.WriteOnly;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has the same wares by each way of loading that can be mapped. */
@Entity
public class Stall {

    @Id
    private @Nullable Integer id;

    @Relationship(backPopulates = "stall", passiveDeletes = true, cascade = Cascade.ALL, orderBy = "id")
    private WriteOnly<Ware> wares = WriteOnly.create();

    @Relationship(viewOnly = true)
    private List<Ware> unsaid = new ArrayList<>();

    @Relationship(viewOnly = true, lazy = Lazy.SELECT)
    private List<Ware> selected = new ArrayList<>();

    @Relationship(viewOnly = true, lazy = Lazy.JOINED)
    private List<Ware> joined = new ArrayList<>();

    @Relationship(viewOnly = true, lazy = Lazy.SUBQUERY)
    private List<Ware> subquery = new ArrayList<>();

    @Relationship(viewOnly = true, lazy = Lazy.SELECTIN)
    private List<Ware> selectin = new ArrayList<>();

    @Relationship(viewOnly = true, lazy = Lazy.IMMEDIATE)
    private List<Ware> immediate = new ArrayList<>();

    @Relationship(viewOnly = true, lazy = Lazy.RAISE)
    private List<Ware> raising = new ArrayList<>();

    @Relationship(viewOnly = true, lazy = Lazy.NOLOAD)
    private List<Ware> empty = new ArrayList<>();

    public Stall() {}

    public @Nullable Integer id() {
        return id;
    }

    public WriteOnly<Ware> wares() {
        return wares;
    }

    public List<Ware> unsaid() {
        return unsaid;
    }

    public List<Ware> selected() {
        return selected;
    }

    public List<Ware> joined() {
        return joined;
    }

    public List<Ware> subquery() {
        return subquery;
    }

    public List<Ware> selectin() {
        return selectin;
    }

    public List<Ware> immediate() {
        return immediate;
    }

    public List<Ware> raising() {
        return raising;
    }

    public List<Ware> empty() {
        return empty;
    }
}
