package dev.athanor.orm.zoo;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An animal of no further kind; the column that tells kinds apart has no field. */
@Entity
@Polymorphic(on = "species", identity = "animal")
@SuppressWarnings("UnusedVariable") // the metamodel reads the fields
public sealed class Animal permits Dog, Cat {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String name;

    @ForeignKey("keeper.id")
    private @Nullable Integer keeperId;

    @Relationship(backPopulates = "animals")
    private @Nullable Keeper keeper;

    public Animal(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name(String newName) {
        this.name = newName;
    }

    public @Nullable Keeper keeper() {
        return keeper;
    }

    public void keeper(@Nullable Keeper newKeeper) {
        this.keeper = newKeeper;
    }
}
