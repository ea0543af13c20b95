package dev.athanor.orm.wrong;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes to its bands by a table that {@link Following} is mapped to, and does not know it. */
@Entity
public class Fan {

    @Id
    private @Nullable Integer id;

    @Relationship(secondary = "following")
    private List<Band> bands = new ArrayList<>();

    public @Nullable Integer id() {
        return id;
    }

    public List<Band> bands() {
        return bands;
    }
}
