package dev.athanor.orm.kin;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** A shell. */
@Entity
@Polymorphic(on = "kind", identity = "shell", subclasses = Pearl.class)
public class Shell extends Find {

    public Shell(String name) {
        super(name);
    }
}
