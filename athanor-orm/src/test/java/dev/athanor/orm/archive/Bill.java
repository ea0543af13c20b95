package dev.athanor.orm.archive;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A paper that is to be paid; it has no table of its own. */
@Entity
@Polymorphic(identity = "bill")
public class Bill extends Paper {

    private int amount;

    public Bill(int amount) {
        this.amount = amount;
    }

    public int amount() {
        return amount;
    }
}
