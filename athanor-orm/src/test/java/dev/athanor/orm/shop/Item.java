package dev.athanor.orm.shop;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thing that is ordered; a counter tells whether someone else changed it. */
@Entity
public class Item {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String title;

    @Version
    private @Nullable Integer version;

    @Relationship(secondary = "order_item", backPopulates = "items", orderBy = "id")
    private List<Order> orders = new ArrayList<>();

    public Item(String title) {
        this.title = title;
    }

    public @Nullable Integer id() {
        return id;
    }

    public String title() {
        return title;
    }

    public void title(String newTitle) {
        this.title = newTitle;
    }

    public @Nullable Integer version() {
        return version;
    }

    public List<Order> orders() {
        return orders;
    }

    @Override
    public String toString() {
        return "Item " + title;
    }
}
