package dev.athanor.orm.wrong;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes to its journals by a table that {@link Subscription} is mapped to, and does not know it. */
@Entity
public class Subscriber {

    @Id
    private @Nullable Integer id;

    @Relationship(secondary = "subscription")
    private List<Journal> journals = new ArrayList<>();

    public @Nullable Integer id() {
        return id;
    }

    public List<Journal> journals() {
        return journals;
    }
}
