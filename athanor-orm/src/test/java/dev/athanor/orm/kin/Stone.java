package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;

/** A stone. */
@Entity
public class Stone extends Find {

    @Column(activeHistory = true)
    private int weight;

    public Stone(String name, int weight) {
        super(name);
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }

    public void weight(int newWeight) {
        this.weight = newWeight;
    }
}
