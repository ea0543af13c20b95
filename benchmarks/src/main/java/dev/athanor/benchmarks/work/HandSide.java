package dev.athanor.benchmarks.work;

import dev.athanor.benchmarks.Customer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * By hand, in batches: the measure. Columns by index with typed getters, graphs from flat selects put together by key.
 */
final class HandSide implements Side {

    private final DataSource source;

    HandSide(DataSource source) {
        this.source = source;
    }

    /** Work on a connection. */
    private interface Work {
        int on(Connection connection) throws SQLException;
    }

    private int rolledBack(Probe probe, Work work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int done = work.on(connection);
                probe.look(connection);
                return done;
            } finally {
                connection.rollback();
            }
        }
    }

    @Override
    public int insert(Probe probe) throws SQLException {
        List<Customer> customers = new ArrayList<>(WorkStore.ROWS);
        for (int i = 1; i <= WorkStore.ROWS; i++) {
            customers.add(Customer.numbered(i));
        }
        return rolledBack(probe, connection -> insert(connection, customers));
    }

    /** Inserts {@code customers} in a batch and gives each its key. */
    static int insert(Connection connection, List<Customer> customers) throws SQLException {
        int keys = 0;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO customer (first_name, last_name, email, city, age, balance, active, created_at, points)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                new String[] {"id"})) {
            for (Customer customer : customers) {
                bind(insert, customer);
                insert.addBatch();
            }
            int[] unused = insert.executeBatch();
            try (ResultSet made = insert.getGeneratedKeys()) {
                while (made.next()) {
                    customers.get(keys++).id(made.getInt(1));
                }
            }
        }
        return keys;
    }

    private static void bind(PreparedStatement insert, Customer customer) throws SQLException {
        insert.setString(1, customer.firstName());
        insert.setString(2, customer.lastName());
        insert.setString(3, customer.email());
        String city = customer.city();
        if (city == null) {
            insert.setNull(4, Types.VARCHAR);
        } else {
            insert.setString(4, city);
        }
        insert.setInt(5, customer.age());
        insert.setBigDecimal(6, customer.balance());
        insert.setBoolean(7, customer.active());
        insert.setObject(8, customer.createdAt());
        insert.setLong(9, customer.points());
    }

    @Override
    public int change(int nth, Probe probe) throws SQLException {
        return rolledBack(probe, connection -> {
            List<Customer> customers = load(connection);
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE customer SET balance = ? WHERE id = ?")) {
                for (int i = 0; i < customers.size(); i += nth) {
                    Customer customer = customers.get(i);
                    customer.balance(customer.balance().add(BigDecimal.ONE));
                    update.setBigDecimal(1, customer.balance());
                    update.setInt(2, key(customer.id()));
                    update.addBatch();
                }
                int[] unused = update.executeBatch();
            }
            return customers.size();
        });
    }

    private static List<Customer> load(Connection connection) throws SQLException {
        List<Customer> customers = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, first_name, last_name, email, city,"
                        + " age, balance, active, created_at, points FROM customer ORDER BY id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                customers.add(new Customer(
                        rows.getInt(1),
                        new Customer.Name(rows.getString(2), rows.getString(3), rows.getString(4)),
                        rows.getString(5),
                        rows.getInt(6),
                        new Customer.Account(
                                rows.getBigDecimal(7),
                                rows.getBoolean(8),
                                rows.getObject(9, LocalDateTime.class),
                                rows.getLong(10))));
            }
        }
        return customers;
    }

    @Override
    public int delete(Probe probe) throws SQLException {
        return rolledBack(probe, connection -> {
            Map<Integer, Basket> baskets = baskets(connection);
            int lines = loadLines(connection, baskets);
            try (PreparedStatement ofLines =
                            connection.prepareStatement("DELETE FROM basket_line WHERE basket_id = ?");
                    PreparedStatement ofBaskets = connection.prepareStatement("DELETE FROM basket WHERE id = ?")) {
                for (Integer id : baskets.keySet()) {
                    ofLines.setInt(1, id);
                    ofLines.addBatch();
                    ofBaskets.setInt(1, id);
                    ofBaskets.addBatch();
                }
                int[] unused = ofLines.executeBatch();
                int[] unusedToo = ofBaskets.executeBatch();
            }
            return lines;
        });
    }

    private static Map<Integer, Basket> baskets(Connection connection) throws SQLException {
        Map<Integer, Basket> baskets = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, label FROM basket ORDER BY id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                int id = rows.getInt(1);
                baskets.put(id, new Basket(id, rows.getString(2)));
            }
        }
        return baskets;
    }

    private static int loadLines(Connection connection, Map<Integer, Basket> baskets) throws SQLException {
        int lines = 0;
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT id, title, quantity, basket_id FROM basket_line");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Basket basket = baskets.get(rows.getInt(4));
                if (basket != null) {
                    basket.lines().add(new Line(rows.getInt(1), rows.getString(2), rows.getInt(3), basket));
                    lines++;
                }
            }
        }
        return lines;
    }

    private static int key(@Nullable Integer id) {
        if (id == null) {
            throw new IllegalStateException("a loaded row has a key");
        }
        return id;
    }

    @Override
    public void close() {}
}
