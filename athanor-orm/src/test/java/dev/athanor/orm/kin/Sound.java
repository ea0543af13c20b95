package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.QueryExpression;
import org.jspecify.annotations.Nullable;

/** What is heard; of which class it is, each statement says. */
@Entity
@Polymorphic(on = "kind", identity = "sound", subclasses = Noise.class)
public class Sound {

    @Id
    private @Nullable Integer id;

    private int loudness;

    @QueryExpression
    private @Nullable String kind;

    public Sound(int loudness) {
        this.loudness = loudness;
    }

    public int loudness() {
        return loudness;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable String kind() {
        return kind;
    }
}
