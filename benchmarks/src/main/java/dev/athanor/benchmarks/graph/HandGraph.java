package dev.athanor.benchmarks.graph;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** By hand: three flat selects put together by key, or one join. Columns by index with typed getters. */
final class HandGraph implements GraphSide {

    /** A customer that nothing was added to. */
    private record PlainBuyer(int id, String name, String city, List<PlainPurchase> purchases) {}

    /** An order. */
    private record PlainPurchase(int id, PlainBuyer buyer, LocalDateTime placedAt, long cents, List<PlainItem> items) {}

    /** An item. */
    private record PlainItem(int id, PlainPurchase purchase, String title, int quantity) {}

    private static final String PURCHASES = "SELECT id, buyer_id, placed_at, cents FROM purchase";

    private final DataSource source;
    private final boolean joins;

    HandGraph(DataSource source, boolean joins) {
        this.source = source;
        this.joins = joins;
    }

    /** Work in a transaction. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    @Override
    public GraphSums graph() throws SQLException {
        return sums(read(joins ? HandGraph::joined : HandGraph::flat));
    }

    private static GraphSums sums(Collection<PlainBuyer> buyers) {
        int purchases = 0;
        int items = 0;
        long cents = 0;
        long quantity = 0;
        for (PlainBuyer buyer : buyers) {
            for (PlainPurchase purchase : buyer.purchases()) {
                purchases++;
                cents += purchase.cents();
                for (PlainItem item : purchase.items()) {
                    items++;
                    quantity += item.quantity();
                }
            }
        }
        return new GraphSums(buyers.size(), purchases, items, cents, quantity);
    }

    private static Collection<PlainBuyer> flat(Connection connection) throws SQLException {
        Map<Integer, PlainBuyer> buyers = new LinkedHashMap<>();
        Map<Integer, PlainPurchase> purchases = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, name, city FROM buyer ORDER BY id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                int id = rows.getInt(1);
                buyers.put(id, new PlainBuyer(id, rows.getString(2), rows.getString(3), new ArrayList<>()));
            }
        }
        try (PreparedStatement select = connection.prepareStatement(PURCHASES);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                PlainBuyer buyer = requireNonNull(buyers.get(rows.getInt(2)));
                PlainPurchase purchase = purchase(rows, 1, buyer);
                purchases.put(purchase.id(), purchase);
                buyer.purchases().add(purchase);
            }
        }
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT id, purchase_id, title, quantity FROM purchase_item");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                PlainPurchase purchase = requireNonNull(purchases.get(rows.getInt(2)));
                purchase.items().add(item(rows, 1, purchase));
            }
        }
        return buyers.values();
    }

    private static Collection<PlainBuyer> joined(Connection connection) throws SQLException {
        Map<Integer, PlainBuyer> buyers = new LinkedHashMap<>();
        Map<Integer, PlainPurchase> purchases = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT b.id, b.name, b.city, p.id, p.buyer_id, p.placed_at, p.cents,"
                                + " i.id, i.purchase_id, i.title, i.quantity FROM buyer b"
                                + " LEFT OUTER JOIN purchase p ON p.buyer_id = b.id"
                                + " LEFT OUTER JOIN purchase_item i ON i.purchase_id = p.id ORDER BY b.id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                int id = rows.getInt(1);
                PlainBuyer buyer = buyers.get(id);
                if (buyer == null) {
                    buyer = new PlainBuyer(id, rows.getString(2), rows.getString(3), new ArrayList<>());
                    buyers.put(id, buyer);
                }
                PlainPurchase purchase = purchases.get(rows.getInt(4));
                if (purchase == null) {
                    purchase = purchase(rows, 4, buyer);
                    purchases.put(purchase.id(), purchase);
                    buyer.purchases().add(purchase);
                }
                purchase.items().add(item(rows, 8, purchase));
            }
        }
        return buyers.values();
    }

    private static PlainPurchase purchase(ResultSet rows, int from, PlainBuyer buyer) throws SQLException {
        return new PlainPurchase(
                rows.getInt(from),
                buyer,
                rows.getObject(from + 2, LocalDateTime.class),
                rows.getLong(from + 3),
                new ArrayList<>());
    }

    private static PlainItem item(ResultSet rows, int from, PlainPurchase purchase) throws SQLException {
        return new PlainItem(rows.getInt(from), purchase, rows.getString(from + 2), rows.getInt(from + 3));
    }

    @Override
    public GraphSums entities() throws SQLException {
        PlainBuyer nobody = new PlainBuyer(0, "", "", List.of());
        List<PlainPurchase> all = read(connection -> {
            List<PlainPurchase> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(PURCHASES);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    int unused = rows.getInt(2);
                    found.add(purchase(rows, 1, nobody));
                }
            }
            return found;
        });
        long cents = 0;
        for (PlainPurchase purchase : all) {
            cents += purchase.cents();
        }
        return new GraphSums(0, all.size(), 0, cents, 0);
    }

    @Override
    public void close() {}
}
