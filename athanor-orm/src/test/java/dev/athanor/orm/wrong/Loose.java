package dev.athanor.orm.wrong;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes orphans and not children. */
@Entity
public class Loose {

    @Id
    private @Nullable Integer id;

    @Relationship(cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE_ORPHAN})
    private List<LooseChild> children = new ArrayList<>();

    public @Nullable Integer id() {
        return id;
    }

    public List<LooseChild> children() {
        return children;
    }
}
