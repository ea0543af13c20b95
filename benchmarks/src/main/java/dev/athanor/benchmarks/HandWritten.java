package dev.athanor.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The same work by hand: JDBC by column index with typed getters, one statement for all rows, the same pool,
 * transaction, fetch size and objects. It is the measure, so it is written as one would who wanted it to win.
 */
abstract class HandWritten {

    static final String COLUMNS = "id, first_name, last_name, email, city, age, balance, active, created_at, points";

    private static final String EIGHT = "id, first_name, last_name, city, age, balance, active, created_at";

    private static final String INSERT = "INSERT INTO customer (first_name, last_name, email, city, age, balance,"
            + " active, created_at, points) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    final DataSource source;

    HandWritten(DataSource source) {
        this.source = source;
    }

    static HandWritten of(String database, DataSource source) {
        return switch (database) {
            case "sqlite" -> new OnSqlite(source);
            case "postgresql" -> new OnPostgresql(source);
            default -> throw new IllegalArgumentException(database);
        };
    }

    /** Finds one customer, in a transaction that is rolled back: as a session that is closed does. */
    final Customer find(int id) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT " + COLUMNS + " FROM customer WHERE id = ?")) {
                select.setInt(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return customer(rows);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    /** Finds one customer without a transaction. */
    final Customer findInAutocommit(int id) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(true);
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT " + COLUMNS + " FROM customer WHERE id = ?")) {
                select.setInt(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return customer(rows);
                }
            }
        }
    }

    /** Finds one customer as a record of eight of its columns. */
    final CustomerRow row(int id) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT " + EIGHT + " FROM customer WHERE id = ?")) {
                select.setInt(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return customerRow(rows);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private CustomerRow customerRow(ResultSet rows) throws SQLException {
        return new CustomerRow(
                rows.getInt(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getInt(5),
                decimal(rows, 6),
                rows.getBoolean(7),
                time(rows, 8));
    }

    /** Loads all customers as objects. */
    final List<Customer> load() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return load(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private List<Customer> load(Connection connection) throws SQLException {
        List<Customer> customers = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT " + COLUMNS + " FROM customer ORDER BY id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                customers.add(customer(rows));
            }
        }
        return customers;
    }

    /** Loads all customers as records of eight of their columns. */
    final List<CustomerRow> loadRows() throws SQLException {
        List<CustomerRow> all = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT " + EIGHT + " FROM customer ORDER BY id");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(customerRow(rows));
                }
            } finally {
                connection.rollback();
            }
        }
        return all;
    }

    /** Loads all customers, raises the balance of every hundredth, and commits. */
    final int loadAndChange(int every) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            List<Customer> customers = load(connection);
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE customer SET balance = ? WHERE id = ?")) {
                for (int i = 0; i < customers.size(); i += every) {
                    Customer customer = customers.get(i);
                    customer.balance(customer.balance().add(BigDecimal.ONE));
                    decimal(update, 1, customer.balance());
                    update.setInt(2, key(customer));
                    update.addBatch();
                }
                int[] unused = update.executeBatch();
            }
            connection.commit();
            return customers.size();
        }
    }

    /** Inserts {@code customers} and gives each its key, then rolls back so that the table stays as it was. */
    final void insert(List<Customer> customers) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                insert(connection, customers);
            } finally {
                connection.rollback();
            }
        }
    }

    abstract void insert(Connection connection, List<Customer> customers) throws SQLException;

    abstract BigDecimal decimal(ResultSet rows, int column) throws SQLException;

    abstract void decimal(PreparedStatement statement, int index, BigDecimal value) throws SQLException;

    abstract LocalDateTime time(ResultSet rows, int column) throws SQLException;

    abstract void time(PreparedStatement statement, int index, LocalDateTime value) throws SQLException;

    private Customer customer(ResultSet rows) throws SQLException {
        return new Customer(
                rows.getInt(1),
                new Customer.Name(rows.getString(2), rows.getString(3), rows.getString(4)),
                rows.getString(5),
                rows.getInt(6),
                new Customer.Account(decimal(rows, 7), rows.getBoolean(8), time(rows, 9), rows.getLong(10)));
    }

    final void bind(PreparedStatement insert, Customer customer) throws SQLException {
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
        decimal(insert, 6, customer.balance());
        insert.setBoolean(7, customer.active());
        time(insert, 8, customer.createdAt());
        insert.setLong(9, customer.points());
    }

    static int key(Customer customer) {
        Integer id = customer.id();
        if (id == null) {
            throw new IllegalStateException("a loaded customer has a key");
        }
        return id;
    }

    /** SQLite keeps times as text and numbers as they come; keys are returned row by row, the only way it has. */
    private static final class OnSqlite extends HandWritten {

        OnSqlite(DataSource source) {
            super(source);
        }

        @Override
        void insert(Connection connection, List<Customer> customers) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(INSERT + " RETURNING id")) {
                for (Customer customer : customers) {
                    bind(insert, customer);
                    try (ResultSet key = insert.executeQuery()) {
                        key.next();
                        customer.id(key.getInt(1));
                    }
                }
            }
        }

        @Override
        BigDecimal decimal(ResultSet rows, int column) throws SQLException {
            return BigDecimal.valueOf(rows.getDouble(column)).setScale(2, RoundingMode.HALF_UP);
        }

        @Override
        void decimal(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
            statement.setDouble(index, value.doubleValue());
        }

        @Override
        LocalDateTime time(ResultSet rows, int column) throws SQLException {
            return LocalDateTime.parse(rows.getString(column).replace(' ', 'T'));
        }

        @Override
        void time(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
            statement.setString(index, value.toString().replace('T', ' '));
        }
    }

    /** PostgreSQL: what its driver reads best, and for keys the usual way, a batch with generated keys. */
    private static final class OnPostgresql extends HandWritten {

        OnPostgresql(DataSource source) {
            super(source);
        }

        @Override
        void insert(Connection connection, List<Customer> customers) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(INSERT, new String[] {"id"})) {
                for (Customer customer : customers) {
                    bind(insert, customer);
                    insert.addBatch();
                }
                int[] unused = insert.executeBatch();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    for (Customer customer : customers) {
                        keys.next();
                        customer.id(keys.getInt(1));
                    }
                }
            }
        }

        @Override
        BigDecimal decimal(ResultSet rows, int column) throws SQLException {
            return rows.getBigDecimal(column);
        }

        @Override
        void decimal(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
            statement.setBigDecimal(index, value);
        }

        @Override
        LocalDateTime time(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column, LocalDateTime.class);
        }

        @Override
        void time(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
            statement.setObject(index, value);
        }
    }

    /** Inserts by one statement of arrays, the fastest way PostgreSQL has; a second measure beside the usual one. */
    static void insertByUnnest(DataSource source, List<Customer> customers) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO customer (first_name, last_name,"
                    + " email, city, age, balance, active, created_at, points) SELECT a, b, c, d, e, f, g, h, i FROM"
                    + " unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS t(a, b, c, d, e, f, g, h, i, n)"
                    + " ORDER BY n RETURNING id")) {
                array(insert, 1, "varchar", customers, Customer::firstName);
                array(insert, 2, "varchar", customers, Customer::lastName);
                array(insert, 3, "varchar", customers, Customer::email);
                array(insert, 4, "varchar", customers, Customer::city);
                array(insert, 5, "int4", customers, Customer::age);
                array(insert, 6, "numeric", customers, Customer::balance);
                array(insert, 7, "bool", customers, Customer::active);
                array(insert, 8, "timestamp", customers, Customer::createdAt);
                array(insert, 9, "int8", customers, Customer::points);
                readKeys(insert, customers);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void readKeys(PreparedStatement insert, List<Customer> customers) throws SQLException {
        try (ResultSet keys = insert.executeQuery()) {
            for (Customer customer : customers) {
                keys.next();
                customer.id(keys.getInt(1));
            }
        }
    }

    private static void array(PreparedStatement insert, int index, String type, List<Customer> customers, Value value)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[customers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.of(customers.get(i));
        }
        Array array = insert.getConnection().createArrayOf(type, values);
        insert.setArray(index, array);
    }

    /** One value of a customer. */
    private interface Value {
        @Nullable
        Object of(Customer customer);
    }

    /** Fills an empty table. */
    final void fill(int count) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement delete = connection.createStatement()) {
                int unused = delete.executeUpdate("DELETE FROM customer");
            }
            List<Customer> customers = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                customers.add(Customer.numbered(i));
            }
            insert(connection, customers);
            connection.commit();
        }
    }
}
