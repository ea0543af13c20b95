package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A cushion, which refers to the chair by the columns of its key. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Cushion {

    @Id
    private @Nullable Integer id;

    @Column(length = 10)
    @ForeignKey("chair.spot_hall")
    private @Nullable String hall;

    @ForeignKey("chair.spot_row")
    private @Nullable Integer row;

    @ForeignKey("chair.spot_number")
    private @Nullable Integer number;

    @Relationship
    private @Nullable Chair chair;

    public Cushion(@Nullable Chair chair) {
        this.chair = chair;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer row() {
        return row;
    }

    public @Nullable Chair chair() {
        return chair;
    }
}
