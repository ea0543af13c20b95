package dev.athanor.benchmarks.work;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.benchmarks.Customer;
import dev.athanor.benchmarks.work.peers.EnhancingLoader;
import dev.athanor.benchmarks.work.peers.HibernateSide;
import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A database with ten thousand customers, and ten thousand baskets of two lines each; one pool, and one side that works
 * on it. Before anything is measured each job is done once and its rows are counted.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH opens it before anything else
public class WorkStore {

    /** How many customers there are, and baskets, and new customers. */
    public static final int ROWS = 10_000;

    private static final int LINES = 2;

    /** Which database. */
    @Param({"h2", "postgresql"})
    public String database = "h2";

    /** Who does the work. */
    @Param({"Hand", "Athanor", "Hibernate", "Ebean"})
    public String side = "Hand";

    Side worker;
    private TestDatabase server;
    private HikariDataSource pool;

    /** Starts the database, fills it, and sees that the side does what it should. */
    @Setup(Level.Trial)
    public void open() throws SQLException {
        server = DatabaseKind.valueOf(database.toUpperCase(Locale.ROOT)).fresh();
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.dataSource());
        config.setMaximumPoolSize(4); // Ebean takes keys on a connection of their own
        config.setAutoCommit(false); // Ebean commits what it reads of a sequence
        pool = new HikariDataSource(config);
        try (Engine engine = Engine.create(server.dataSource())) {
            Mappings.of(Customer.class, Basket.class, Line.class).metadata().createAll(engine);
        }
        fill();
        worker = switch (side) {
            case "Hand" -> new HandSide(pool);
            case "Athanor" -> new AthanorSide(pool);
            case "Hibernate" -> new HibernateSide(pool);
            case "Ebean" -> EnhancingLoader.ebean(pool, database);
            default -> throw new IllegalArgumentException(side);
        };
        check();
    }

    private void fill() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            boolean unused = statement.execute("CREATE INDEX line_of_basket ON basket_line (basket_id)");
            unused = statement.execute("CREATE SEQUENCE customer_keys START WITH 1000001 INCREMENT BY 500");
            List<Customer> customers = new ArrayList<>();
            for (int i = 1; i <= ROWS; i++) {
                customers.add(Customer.numbered(i));
            }
            int unusedKeys = HandSide.insert(connection, customers);
            fillBaskets(connection);
            connection.commit();
        }
    }

    private static void fillBaskets(Connection connection) throws SQLException {
        try (PreparedStatement baskets = connection.prepareStatement("INSERT INTO basket (id, label) VALUES (?, ?)");
                PreparedStatement lines = connection.prepareStatement(
                        "INSERT INTO basket_line (id, title, quantity, basket_id) VALUES (?, ?, ?, ?)")) {
            for (int i = 1; i <= ROWS; i++) {
                baskets.setInt(1, i);
                baskets.setString(2, "Basket" + i);
                baskets.addBatch();
                for (int line = 0; line < LINES; line++) {
                    lines.setInt(1, i * LINES + line);
                    lines.setString(2, "Line" + line + " of " + i);
                    lines.setInt(3, 1 + i % 5);
                    lines.setInt(4, i);
                    lines.addBatch();
                }
            }
            int[] unused = baskets.executeBatch();
            unused = lines.executeBatch();
        }
    }

    /** Does each job once, and compares what it did with what it is to do; nothing of it may remain. */
    private void check() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            long sum = number(connection, "SELECT sum(balance) FROM customer");
            same("keys", worker.insert(rows("SELECT count(*) FROM customer", 2 * ROWS)), ROWS);
            same("loaded", worker.change(100, rows("SELECT sum(balance) FROM customer", sum + ROWS / 100)), ROWS);
            same("loaded", worker.change(1, rows("SELECT sum(balance) FROM customer", sum + ROWS)), ROWS);
            same(
                    "lines",
                    worker.delete(rows("SELECT (SELECT count(*) FROM basket) + (SELECT count(*) FROM basket_line)", 0)),
                    ROWS * LINES);
            rows("SELECT count(*) FROM customer", ROWS).look(connection);
            rows("SELECT sum(balance) FROM customer", sum).look(connection);
            rows("SELECT count(*) FROM basket_line", ROWS * LINES).look(connection);
        }
    }

    private Probe rows(String query, long wanted) {
        return connection -> same(query, number(connection, query), wanted);
    }

    private void same(String what, long found, long wanted) {
        if (found != wanted) {
            throw new IllegalStateException(
                    side + " on " + database + ": " + what + " is " + found + ", not " + wanted);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Stops it. */
    @TearDown(Level.Trial)
    public void close() {
        worker.close();
        pool.close();
        server.close();
    }
}
