package dev.athanor.orm.wrong;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** That a fan is one of a band. */
@Entity
public class Following {

    @Id
    @ForeignKey("fan.id")
    private int fanId;

    @Id
    @ForeignKey("band.id")
    private int bandId;

    @Relationship
    private @Nullable Fan fan;

    public int fanId() {
        return fanId;
    }

    public int bandId() {
        return bandId;
    }

    public @Nullable Fan fan() {
        return fan;
    }
}
