package dev.athanor.benchmarks.graph.peers;

import dev.athanor.benchmarks.graph.GraphSums;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The same tables as JPA has them. The collections are sets, since Hibernate joins no two lists at once. */
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // the mappers read and write the fields
public final class GraphEntities {

    private GraphEntities() {}

    /** A customer. */
    @Entity(name = "Buyer")
    @Table(name = "buyer")
    public static class Buyer {

        @Id
        private Integer id;

        private String name;

        private String city;

        @OneToMany(mappedBy = "buyer")
        private Set<Purchase> purchases = new HashSet<>();

        Set<Purchase> purchases() {
            return purchases;
        }
    }

    /** An order. */
    @Entity(name = "Purchase")
    @Table(name = "purchase")
    public static class Purchase {

        @Id
        private Integer id;

        @Column(name = "placed_at")
        private LocalDateTime placedAt;

        private long cents;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        @JoinColumn(name = "buyer_id")
        private Buyer buyer;

        @OneToMany(mappedBy = "purchase")
        private Set<Item> items = new HashSet<>();

        long cents() {
            return cents;
        }

        Set<Item> items() {
            return items;
        }
    }

    /** An item. */
    @Entity(name = "PurchaseItem")
    @Table(name = "purchase_item")
    public static class Item {

        @Id
        private Integer id;

        private String title;

        private int quantity;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        @JoinColumn(name = "purchase_id")
        private Purchase purchase;

        int quantity() {
            return quantity;
        }
    }

    static GraphSums sums(List<Buyer> buyers) {
        int purchases = 0;
        int items = 0;
        long cents = 0;
        long quantity = 0;
        for (Buyer buyer : buyers) {
            for (Purchase purchase : buyer.purchases()) {
                purchases++;
                cents += purchase.cents();
                for (Item item : purchase.items()) {
                    items++;
                    quantity += item.quantity();
                }
            }
        }
        return new GraphSums(buyers.size(), purchases, items, cents, quantity);
    }

    static GraphSums purchases(List<Purchase> purchases) {
        long cents = 0;
        for (Purchase purchase : purchases) {
            cents += purchase.cents();
        }
        return new GraphSums(0, purchases.size(), 0, cents, 0);
    }
}
