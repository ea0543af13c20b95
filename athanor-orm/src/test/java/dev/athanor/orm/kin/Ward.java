package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.EntityOptions;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Somebody who needs a guardian or a helper, and not both. */
@Entity
@EntityOptions(orphanOfAll = true)
public class Ward {

    @Id
    private @Nullable Integer id;

    @Relationship(backPopulates = "wards")
    private @Nullable Guardian first;

    @Relationship(backPopulates = "wards")
    private @Nullable Helper second;

    public Ward() {}

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Guardian first() {
        return first;
    }

    public void first(@Nullable Guardian guardian) {
        this.first = guardian;
    }

    public @Nullable Helper second() {
        return second;
    }

    public void second(@Nullable Helper helper) {
        this.second = helper;
    }
}
