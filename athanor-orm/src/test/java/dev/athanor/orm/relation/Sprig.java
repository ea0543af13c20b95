package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Lazy;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is loaded with its sprigs, and theirs, by statements of their own. */
@Entity
public class Sprig {

    @Id
    private @Nullable Integer id;

    @ForeignKey("sprig.id")
    private @Nullable Integer parentId;

    @Relationship(lazy = Lazy.SELECTIN, joinDepth = 2, orderBy = "id")
    private List<Sprig> sprigs = new ArrayList<>();

    /** Of its depth nothing is said. */
    @Relationship(lazy = Lazy.SELECTIN, viewOnly = true, orderBy = "id")
    private List<Sprig> unsaid = new ArrayList<>();

    public Sprig() {}

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer parentId() {
        return parentId;
    }

    public List<Sprig> sprigs() {
        return sprigs;
    }

    public List<Sprig> unsaid() {
        return unsaid;
    }
}
