package dev.athanor.orm.wrong;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is mapped in ways that contradict themselves, by descriptors made in place of the processor's. */
@Entity
public class Odd {

    @Id
    private @Nullable Integer id;

    @ForeignKey("odd.id")
    private @Nullable Integer previousId;

    @Relationship
    private List<OddChild> children = new ArrayList<>();

    @Relationship
    private @Nullable Odd previous;

    public Odd() {}

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer previousId() {
        return previousId;
    }

    public List<OddChild> children() {
        return children;
    }

    public @Nullable Odd previous() {
        return previous;
    }
}
