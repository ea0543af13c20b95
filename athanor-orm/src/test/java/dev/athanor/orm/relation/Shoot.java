package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Lazy;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is loaded with its shoots, and theirs. */
@Entity
public class Shoot {

    @Id
    private @Nullable Integer id;

    @ForeignKey("shoot.id")
    private @Nullable Integer parentId;

    @Relationship(lazy = Lazy.JOINED, joinDepth = 2, orderBy = "id")
    private List<Shoot> shoots = new ArrayList<>();

    /** Of its depth nothing is said. */
    @Relationship(lazy = Lazy.JOINED, viewOnly = true, orderBy = "id")
    private List<Shoot> unsaid = new ArrayList<>();

    public Shoot() {}

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer parentId() {
        return parentId;
    }

    public List<Shoot> shoots() {
        return shoots;
    }

    public List<Shoot> unsaid() {
        return unsaid;
    }
}
