package dev.athanor.benchmarks.graph;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.benchmarks.graph.peers.HibernateGraph;
import dev.athanor.benchmarks.work.peers.EnhancingLoader;
import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Locale;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A database with a thousand customers of ten orders of three items each, and one side that loads them. Before anything
 * is measured each graph is loaded once, and what was loaded is counted.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH opens it before anything else
public class GraphStore {

    private static final int BUYERS = 1000;
    private static final int PURCHASES = 10;
    private static final int ITEMS = 3;

    /** Which database. */
    @Param({"h2", "postgresql"})
    public String database = "h2";

    /** Who loads, and how. */
    @Param({
        "Hand",
        "HandJoined",
        "AthanorSelectin",
        "AthanorJoined",
        "AthanorSubquery",
        "AthanorImmediate",
        "AthanorLazy",
        "AthanorGuarded",
        "AthanorViews",
        "HibernateBatch",
        "HibernateJoined",
        "JooqMultiset",
        "EbeanQuery"
    })
    public String side = "Hand";

    GraphSide worker;
    private TestDatabase server;
    private HikariDataSource pool;

    /** Starts the database, fills it, and sees that the side loads what there is. */
    @Setup(Level.Trial)
    public void open() throws SQLException {
        server = DatabaseKind.valueOf(database.toUpperCase(Locale.ROOT)).fresh();
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.dataSource());
        config.setMaximumPoolSize(4);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        try (Engine engine = Engine.create(server.dataSource())) {
            Mappings.of(Buyer.class, Purchase.class, PurchaseItem.class)
                    .metadata()
                    .createAll(engine);
        }
        GraphSums wanted = fill();
        worker = side();
        same(worker.graph(), wanted);
        same(worker.entities(), new GraphSums(0, wanted.purchases(), 0, wanted.cents(), 0));
    }

    private GraphSide side() {
        return switch (side) {
            case "Hand" -> new HandGraph(pool, false);
            case "HandJoined" -> new HandGraph(pool, true);
            case "HibernateBatch" -> new HibernateGraph(pool, false);
            case "HibernateJoined" -> new HibernateGraph(pool, true);
            case "AthanorViews" -> new AthanorViews(pool);
            case "JooqMultiset" -> new JooqGraph(pool, database);
            case "EbeanQuery" ->
                EnhancingLoader.open(GraphSide.class, "dev.athanor.benchmarks.graph.peers.EbeanGraph", pool, database);
            default -> new AthanorGraph(pool, side.substring("Athanor".length()));
        };
    }

    private void same(GraphSums found, GraphSums wanted) {
        if (!found.equals(wanted)) {
            throw new IllegalStateException(side + " on " + database + " loads " + found + ", not " + wanted);
        }
    }

    private GraphSums fill() throws SQLException {
        GraphSums sums = GraphSums.NONE;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                PreparedStatement buyers =
                        connection.prepareStatement("INSERT INTO buyer (id, name, city) VALUES (?, ?, ?)");
                PreparedStatement purchases = connection.prepareStatement(
                        "INSERT INTO purchase (id, buyer_id, placed_at, cents) VALUES (?, ?, ?, ?)");
                PreparedStatement items = connection.prepareStatement(
                        "INSERT INTO purchase_item (id, purchase_id, title, quantity) VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < BUYERS * PURCHASES * ITEMS; i++) {
                int purchase = i / ITEMS;
                int buyer = purchase / PURCHASES;
                if (i % (PURCHASES * ITEMS) == 0) {
                    add(buyers, buyer + 1, "Buyer " + buyer, "City " + buyer % 31);
                    sums = sums.buyer();
                }
                if (i % ITEMS == 0) {
                    LocalDateTime placed = LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(purchase * 61L);
                    add(purchases, purchase + 1, buyer + 1, placed, 100L + purchase);
                    sums = sums.purchase(100L + purchase);
                }
                add(items, i + 1, purchase + 1, "Item " + i % 97, 1 + i % 5);
                sums = sums.item(1 + i % 5);
            }
            int[] unused = buyers.executeBatch();
            unused = purchases.executeBatch();
            unused = items.executeBatch();
            boolean unusedToo = statement.execute("CREATE INDEX purchase_of_buyer ON purchase (buyer_id)");
            unusedToo = statement.execute("CREATE INDEX item_of_purchase ON purchase_item (purchase_id)");
            connection.commit();
            unusedToo = statement.execute("ANALYZE");
            connection.commit();
        }
        return sums;
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    /** Stops it. */
    @TearDown(Level.Trial)
    public void close() {
        worker.close();
        pool.close();
        server.close();
    }
}
