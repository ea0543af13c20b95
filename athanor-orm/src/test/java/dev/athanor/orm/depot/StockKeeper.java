package dev.athanor.orm.depot;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;

/** Who keeps things, known by name. */
@Entity
public class StockKeeper {

    @Id
    @Column(length = 12)
    private String name;

    public StockKeeper(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }
}
