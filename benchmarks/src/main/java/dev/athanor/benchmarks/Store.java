package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.Customer_.CUSTOMER;
import static dev.athanor.sql.Sql.into;
import static dev.athanor.sql.Sql.select;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Row8;
import dev.athanor.sql.Select;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A database with ten thousand customers, one pool over it, and both sides on that pool. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH opens it before anything else
public class Store {

    static final int ROWS = 10_000;

    /** Which database. */
    @Param({"sqlite", "postgresql"})
    public String database = "sqlite";

    private TestDatabase server;
    private HikariDataSource pool;
    HandWritten byHand;
    Engine engine;
    Engine autocommit;
    int firstKey;

    /** Starts the database and fills it. */
    @Setup(Level.Trial)
    public void open() throws SQLException {
        server = DatabaseKind.valueOf(database.toUpperCase(Locale.ROOT)).fresh();
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.dataSource());
        config.setMaximumPoolSize(2);
        pool = new HikariDataSource(config);
        engine = Engine.create(pool);
        autocommit = engine.withIsolation(Isolation.AUTOCOMMIT);
        Mappings.of(Customer.class).metadata().createAll(engine);
        byHand = HandWritten.of(database, pool);
        byHand.fill(ROWS);
        firstKey = HandWritten.key(byHand.load().get(0));
    }

    /** Stops it. */
    @TearDown(Level.Trial)
    public void close() {
        engine.close();
        pool.close();
        server.close();
    }

    HikariDataSource pool() {
        return pool;
    }

    Customer find(int id) {
        try (Session session = new Session(engine)) {
            return session.getOne(Customer.class, id);
        }
    }

    List<Customer> load() {
        try (Session session = new Session(engine)) {
            return session.scalars(customers()).all();
        }
    }

    private static Select<Row1<Customer>> customers() {
        return select(CUSTOMER).orderBy(CUSTOMER.id);
    }

    private static Select<Row8<Integer, String, String, String, Integer, BigDecimal, Boolean, LocalDateTime>> rows() {
        return select(
                CUSTOMER.id,
                CUSTOMER.firstName,
                CUSTOMER.lastName,
                CUSTOMER.city,
                CUSTOMER.age,
                CUSTOMER.balance,
                CUSTOMER.active,
                CUSTOMER.createdAt);
    }

    List<CustomerRow> loadRows() {
        try (Connection connection = engine.connect()) {
            return connection
                    .execute(rows().orderBy(CUSTOMER.id))
                    .map(into(CustomerRow::new))
                    .all();
        }
    }

    List<Row8<Integer, String, String, String, Integer, BigDecimal, Boolean, LocalDateTime>> loadTypedRows() {
        try (Connection connection = engine.connect()) {
            return connection.execute(rows().orderBy(CUSTOMER.id)).all();
        }
    }

    CustomerRow row(int id) {
        try (Connection connection = engine.connect()) {
            return connection
                    .execute(rows().where(CUSTOMER.id.eq(id)))
                    .map(into(CustomerRow::new))
                    .one();
        }
    }

    Customer findInAutocommit(int id) {
        try (Session session = new Session(autocommit)) {
            return session.getOne(Customer.class, id);
        }
    }

    /** Inserts with the Core: the keys of the rows, in their order. */
    List<@Nullable Object[]> insertRows(List<Customer> customers) {
        List<@Nullable Object[]> rows = new ArrayList<>(customers.size());
        for (Customer customer : customers) {
            rows.add(new @Nullable Object[] {
                customer.firstName(),
                customer.lastName(),
                customer.email(),
                customer.city(),
                customer.age(),
                customer.balance(),
                customer.active(),
                customer.createdAt(),
                customer.points()
            });
        }
        Table table = CUSTOMER.table();
        try (Connection connection = engine.connect()) {
            return connection.insertMany(
                    table,
                    table.columns().stream()
                            .filter(column -> !column.isPrimaryKey())
                            .toList(),
                    rows,
                    table.primaryKey());
        }
    }

    void insert(List<Customer> customers) {
        try (Session session = new Session(engine)) {
            session.addAll(customers);
            session.flush();
        }
    }

    int loadAndChange(int every) {
        try (Session session = new Session(engine)) {
            List<Customer> all = session.scalars(customers()).all();
            for (int i = 0; i < all.size(); i += every) {
                Customer customer = all.get(i);
                customer.balance(customer.balance().add(BigDecimal.ONE));
            }
            session.commit();
            return all.size();
        }
    }

    static List<Customer> fresh() {
        return fresh(ROWS);
    }

    static List<Customer> fresh(int count) {
        List<Customer> customers = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            customers.add(Customer.numbered(i));
        }
        return customers;
    }
}
