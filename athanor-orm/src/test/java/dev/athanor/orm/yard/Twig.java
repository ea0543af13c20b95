package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A twig, which goes with the one it grows on. */
@Entity
public class Twig {

    @Id
    private @Nullable Integer id;

    @ForeignKey("twig.id")
    private @Nullable Integer parentId;

    @Relationship(cascade = Cascade.ALL, orderBy = "id")
    private List<Twig> twigs = new ArrayList<>();

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer parentId() {
        return parentId;
    }

    public List<Twig> twigs() {
        return twigs;
    }
}
