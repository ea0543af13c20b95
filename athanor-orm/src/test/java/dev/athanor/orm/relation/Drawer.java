package dev.athanor.orm.relation;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Refers to a desk by two columns. */
@Entity
public class Drawer {

    @Id
    private @Nullable Integer id;

    @ForeignKey(value = "desk.floor", onDelete = "SET NULL")
    private @Nullable Integer deskFloor;

    @ForeignKey(value = "desk.number", onDelete = "SET NULL")
    private @Nullable Integer deskNumber;

    @Relationship(backPopulates = "drawers")
    private @Nullable Desk desk;

    public Drawer() {}

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer deskFloor() {
        return deskFloor;
    }

    public @Nullable Integer deskNumber() {
        return deskNumber;
    }

    public void deskNumber(@Nullable Integer number) {
        this.deskNumber = number;
    }

    public @Nullable Desk desk() {
        return desk;
    }

    public void desk(@Nullable Desk newDesk) {
        this.desk = newDesk;
    }
}
