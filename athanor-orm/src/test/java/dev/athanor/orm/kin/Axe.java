package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.PolymorphicLoad;

/** A tool that nobody names when tools are mapped, in the same statement as those. */
@Entity(table = "axe")
@Polymorphic(identity = "AXE", load = PolymorphicLoad.INLINE)
public class Axe extends Tool {

    private int edge;

    public Axe(String name, int edge) {
        super(name);
        this.edge = edge;
    }

    public int edge() {
        return edge;
    }
}
