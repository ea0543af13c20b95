package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ledger with entries, which are numbered in it, and pages, which the database deletes with it. */
@Entity
public class Ledger {

    @Id
    private @Nullable Integer id;

    @Relationship(backPopulates = "ledger")
    private List<Entry> entries = new ArrayList<>();

    @Relationship(
            backPopulates = "ledger",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            passiveDeletes = true)
    private List<Page> pages = new ArrayList<>();

    public @Nullable Integer id() {
        return id;
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<Page> pages() {
        return pages;
    }
}
