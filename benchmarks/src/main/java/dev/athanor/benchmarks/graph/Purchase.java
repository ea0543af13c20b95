package dev.athanor.benchmarks.graph;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of a customer, with items. */
@Entity
class Purchase {

    @Id
    private @Nullable Integer id;

    @ForeignKey("buyer.id")
    private int buyerId;

    private LocalDateTime placedAt;

    private long cents;

    @Relationship(backPopulates = "purchases")
    private @Nullable Buyer buyer;

    @Relationship(backPopulates = "purchase")
    private List<PurchaseItem> items = new ArrayList<>();

    Purchase(int id, int buyerId, LocalDateTime placedAt, long cents) {
        this.id = id;
        this.buyerId = buyerId;
        this.placedAt = placedAt;
        this.cents = cents;
    }

    @Nullable
    Integer id() {
        return id;
    }

    int buyerId() {
        return buyerId;
    }

    LocalDateTime placedAt() {
        return placedAt;
    }

    long cents() {
        return cents;
    }

    @Nullable
    Buyer buyer() {
        return buyer;
    }

    void buyer(Buyer owner) {
        this.buyer = owner;
    }

    List<PurchaseItem> items() {
        return items;
    }
}
