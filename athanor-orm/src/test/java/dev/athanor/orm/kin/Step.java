package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.EntityOptions;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A step, written one by one and always as it is in the database; nobody minds when it is gone. */
@Entity
@EntityOptions(batch = false, alwaysRefresh = true, confirmDeletes = false)
public class Step {

    @Id
    private @Nullable Integer id;

    private int height;

    public Step(int height) {
        this.height = height;
    }

    public @Nullable Integer id() {
        return id;
    }

    public int height() {
        return height;
    }

    public void height(int newHeight) {
        this.height = newHeight;
    }
}
