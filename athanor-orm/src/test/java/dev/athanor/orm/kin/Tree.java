package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A tree. */
@Entity(table = "tree")
@Polymorphic(identity = "tree", keyColumn = "plant_code")
public class Tree extends Plant {

    private int height;

    public Tree(String code, String name, int height) {
        super(code, name);
        this.height = height;
    }

    public int height() {
        return height;
    }

    public void height(int newHeight) {
        this.height = newHeight;
    }
}
