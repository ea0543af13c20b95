package dev.athanor.orm.eager;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.InnerJoin;
import dev.athanor.orm.annotation.Lazy;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A ship, which is loaded with its harbour: there always is one. */
@Entity
class Ship {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Relationship(backPopulates = "ships", lazy = Lazy.JOINED, innerJoin = InnerJoin.NESTED)
    private Harbour harbour;

    Ship(String name, Harbour harbour) {
        this.name = name;
        this.harbour = harbour;
    }

    @Nullable
    Integer id() {
        return id;
    }

    String name() {
        return name;
    }

    Harbour harbour() {
        return harbour;
    }
}
