package dev.athanor.orm.archive;

import dev.athanor.orm.annotation.MappedSuperclass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What belongs to an office, and is not gone when it is thrown away. */
@MappedSuperclass
public abstract class Kept implements Owned {

    private boolean gone;

    private int office;

    private @Nullable LocalDate filed;

    protected Kept() {}

    public boolean gone() {
        return gone;
    }

    public void gone(boolean now) {
        this.gone = now;
    }

    @Override
    public int office() {
        return office;
    }

    public @Nullable LocalDate filed() {
        return filed;
    }
}
