package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shelf of jars, which know it and are not known by it until it looks anew. */
@Entity
public class Shelf {
    @Id
    private @Nullable Integer id;

    @Relationship(backPopulates = "shelf", orderBy = "id")
    private List<Jar> jars = new ArrayList<>();

    public @Nullable Integer id() {
        return id;
    }

    public List<Jar> jars() {
        return jars;
    }
}
