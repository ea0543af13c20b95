package dev.athanor.orm.shop;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order, of a user or of nobody. */
@Entity(table = "order")
public class Order {

    @Id
    private @Nullable Integer id;

    @ForeignKey("user_account.id")
    private @Nullable Integer userId;

    private int total;

    @Relationship(backPopulates = "orders")
    private @Nullable User user;

    @Relationship(secondary = "order_item", backPopulates = "orders", orderBy = "id")
    private List<Item> items = new ArrayList<>();

    public Order(int total) {
        this.total = total;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Integer userId() {
        return userId;
    }

    public void userId(@Nullable Integer newUserId) {
        this.userId = newUserId;
    }

    public int total() {
        return total;
    }

    public void total(int newTotal) {
        this.total = newTotal;
    }

    public @Nullable User user() {
        return user;
    }

    public void user(@Nullable User newUser) {
        this.user = newUser;
    }

    public List<Item> items() {
        return items;
    }

    @Override
    public String toString() {
        return "Order over " + total;
    }
}
