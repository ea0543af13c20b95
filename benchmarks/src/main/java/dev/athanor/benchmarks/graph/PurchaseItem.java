package dev.athanor.benchmarks.graph;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.ForeignKey;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An item of an order. */
@Entity
class PurchaseItem {

    @Id
    private @Nullable Integer id;

    @ForeignKey("purchase.id")
    private int purchaseId;

    @Column(length = 40)
    private String title;

    private int quantity;

    @Relationship(backPopulates = "items")
    private @Nullable Purchase purchase;

    PurchaseItem(int id, int purchaseId, String title, int quantity) {
        this.id = id;
        this.purchaseId = purchaseId;
        this.title = title;
        this.quantity = quantity;
    }

    @Nullable
    Integer id() {
        return id;
    }

    int purchaseId() {
        return purchaseId;
    }

    String title() {
        return title;
    }

    int quantity() {
        return quantity;
    }

    @Nullable
    Purchase purchase() {
        return purchase;
    }

    void purchase(Purchase owner) {
        this.purchase = owner;
    }
}
