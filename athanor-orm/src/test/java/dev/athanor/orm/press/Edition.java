package dev.athanor.orm.press;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

/** An edition, whose updates are counted. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
public class Edition {

    @Id
    private @Nullable Integer id;

    private int copies;

    @Version
    private int version;

    public Edition(int copies) {
        this.copies = copies;
    }

    public @Nullable Integer id() {
        return id;
    }

    public void copies(int count) {
        this.copies = count;
    }

    public int version() {
        return version;
    }
}
