package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Deferred;
import dev.athanor.orm.annotation.Embedded;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.sql.ast.Expression;
import org.jspecify.annotations.Nullable;

/** A chair, told apart by the spot where it stands. */
@Entity
public class Chair {

    @Id
    @Embedded(prefix = "spot_")
    private Spot spot;

    @Column(length = 20)
    private @Nullable String colour;

    @Deferred(group = "size")
    @Embedded
    private @Nullable Point centre;

    @Deferred(group = "size")
    private @Nullable Integer height;

    public Chair(Spot spot, @Nullable String colour) {
        this.spot = spot;
        this.colour = colour;
    }

    public Spot spot() {
        return spot;
    }

    public void spot(Spot newSpot) {
        this.spot = newSpot;
    }

    public @Nullable String colour() {
        return colour;
    }

    public void colour(@Nullable String newColour) {
        this.colour = newColour;
    }

    public @Nullable Point centre() {
        return centre;
    }

    public void centre(@Nullable Point newCentre) {
        this.centre = newCentre;
    }

    public @Nullable Integer height() {
        return height;
    }

    @Hybrid
    static Expression<Boolean> isBehind(Chair_ chair, Spot other) {
        return chair.spot.hall.eq(other.hall()).and(chair.spot.row.gt(other.row()));
    }
}
