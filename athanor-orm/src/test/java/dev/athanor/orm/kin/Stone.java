package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;

/** A stone. */
@Entity
public class Stone extends Find {

    private int weight;

    public Stone(String name, int weight) {
        super(name);
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
