package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Has a key of two columns. */
@Entity
public class Desk {

    @Id
    private int floor;

    @Id
    private int number;

    @Relationship(backPopulates = "desk", passiveDeletesAll = true, orderBy = "id")
    private List<Drawer> drawers = new ArrayList<>();

    public Desk(int floor, int number) {
        this.floor = floor;
        this.number = number;
    }

    public int floor() {
        return floor;
    }

    public int number() {
        return number;
    }

    public List<Drawer> drawers() {
        return drawers;
    }
}
