package dev.athanor.orm.press;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.ServerDefault;
import org.jspecify.annotations.Nullable;

/** A coupon, whose key the database makes at random; nothing tells the rows of an insert apart. */
@Entity
@SuppressWarnings("UnusedVariable") // the session reads and writes the fields
public class Coupon {

    @Id
    @ServerDefault
    @Column(length = 40)
    private @Nullable String id;

    private int place;

    public Coupon(int place) {
        this.place = place;
    }

    public @Nullable String id() {
        return id;
    }

    public int place() {
        return place;
    }
}
