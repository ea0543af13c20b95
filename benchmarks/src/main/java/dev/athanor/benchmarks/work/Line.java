package dev.athanor.benchmarks.work;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A child of a basket. */
@Entity(table = "basket_line")
class Line {

    @Id
    private @Nullable Integer id;

    @Column(length = 40)
    private String title;

    private int quantity;

    @Relationship(backPopulates = "lines")
    private Basket basket;

    Line(@Nullable Integer id, String title, int quantity, Basket basket) {
        this.id = id;
        this.title = title;
        this.quantity = quantity;
        this.basket = basket;
    }

    @Nullable
    Integer id() {
        return id;
    }

    String title() {
        return title;
    }

    int quantity() {
        return quantity;
    }

    Basket basket() {
        return basket;
    }
}
