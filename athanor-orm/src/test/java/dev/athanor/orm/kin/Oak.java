package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** An oak. */
@Entity(table = "oak")
@Polymorphic(identity = "oak")
public class Oak extends Tree {

    private int acorns;

    public Oak(String code, int height, int acorns) {
        super(code, "oak", height);
        this.acorns = acorns;
    }

    public int acorns() {
        return acorns;
    }

    public void acorns(int newAcorns) {
        this.acorns = newAcorns;
    }
}
