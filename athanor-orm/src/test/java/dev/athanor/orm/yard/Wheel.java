package dev.athanor.orm.yard;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.OnUpdate;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A wheel that turns another one, and is marked when its row is updated. */
@Entity
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public class Wheel {

    @Id
    private @Nullable Integer id;

    @ForeignKey("wheel.id")
    private @Nullable Integer turnsId;

    @OnUpdate("touched")
    @Column(length = 10)
    private @Nullable String mark;

    @Relationship(remoteSide = "id", postUpdate = true)
    private @Nullable Wheel turns;

    static String touched() {
        return "touched";
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer turnsId() {
        return turnsId;
    }

    public @Nullable String mark() {
        return mark;
    }

    public void turns(@Nullable Wheel other) {
        this.turns = other;
    }
}
