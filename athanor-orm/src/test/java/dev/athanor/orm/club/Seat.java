package dev.athanor.orm.club;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Generated;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

/** A seat on the stand. */
@Entity
public class Seat {

    @Id(generated = Generated.NO)
    @Column(name = "row_number")
    private int row;

    @Id(generated = Generated.NO)
    @Column(name = "seat_number")
    private int number;

    @Column(length = 50)
    private @Nullable String holder;

    @Version
    private long version;

    public Seat(int row, int number) {
        this.row = row;
        this.number = number;
    }

    public int row() {
        return row;
    }

    public int number() {
        return number;
    }

    public void number(int newNumber) {
        this.number = newNumber;
    }

    public @Nullable String holder() {
        return holder;
    }

    public void holder(@Nullable String newHolder) {
        this.holder = newHolder;
    }

    public long version() {
        return version;
    }
}
