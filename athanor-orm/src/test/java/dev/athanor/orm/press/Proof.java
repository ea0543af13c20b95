package dev.athanor.orm.press;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proof, whose version is random. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
public class Proof {

    @Id
    private @Nullable Integer id;

    private int pages;

    @Version
    private @Nullable UUID version;

    public Proof(int pages) {
        this.pages = pages;
    }

    public void pages(int count) {
        this.pages = count;
    }

    public @Nullable UUID version() {
        return version;
    }
}
