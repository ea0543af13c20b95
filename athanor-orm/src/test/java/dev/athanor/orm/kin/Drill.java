package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A drill, which shares a column with saws. */
@Entity
@Polymorphic(identity = "DRILL")
public class Drill extends Tool {

    private int bits;

    @Column(shared = true)
    private int watts;

    public Drill(String name, int watts, int bits) {
        super(name);
        this.watts = watts;
        this.bits = bits;
    }

    public int watts() {
        return watts;
    }

    public int bits() {
        return bits;
    }
}
