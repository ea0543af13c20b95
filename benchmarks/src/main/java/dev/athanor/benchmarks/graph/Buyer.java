package dev.athanor.benchmarks.graph;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer, with purchases. */
@Entity
class Buyer {

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private String name;

    @Column(length = 40)
    private String city;

    @Relationship(backPopulates = "buyer")
    private List<Purchase> purchases = new ArrayList<>();

    Buyer(int id, String name, String city) {
        this.id = id;
        this.name = name;
        this.city = city;
    }

    @Nullable
    Integer id() {
        return id;
    }

    String name() {
        return name;
    }

    String city() {
        return city;
    }

    List<Purchase> purchases() {
        return purchases;
    }
}
