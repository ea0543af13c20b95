package dev.athanor.orm.matrix;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** What a concrete class extends: a table of its own, which knows nothing of that one's rows. */
@Entity
@Polymorphic(on = "kind", identity = "thing")
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
class ConcreteThing implements Named {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    ConcreteThing(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }
}
