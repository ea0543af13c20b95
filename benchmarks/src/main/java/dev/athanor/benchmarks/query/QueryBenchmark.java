package dev.athanor.benchmarks.query;

import dev.athanor.sql.Row4;
import dev.athanor.sql.compile.Compiled;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hibernate.StatelessSession;
import org.jooq.Record4;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A query of six joins and ten predicates: built and rendered the first time, and again from the cache, beside jOOQ,
 * which renders it each time; and built and run on empty tables in memory, beside jOOQ, Hibernate's criteria and JDBC.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class QueryBenchmark {

    private static final String BY_HAND = "SELECT invoice_line.id, track.name, artist.name, invoice.total"
            + " FROM invoice_line JOIN invoice ON invoice_line.invoice_id = invoice.id"
            + " JOIN customer ON invoice.customer_id = customer.id"
            + " JOIN employee ON customer.support_rep_id = employee.id"
            + " JOIN track ON invoice_line.track_id = track.id JOIN album ON track.album_id = album.id"
            + " JOIN artist ON album.artist_id = artist.id WHERE invoice.total > ? AND invoice.total <= ?"
            + " AND invoice.billing_city IS NOT NULL AND customer.country = ? AND customer.last_name LIKE ?"
            + " AND employee.title = ? AND track.milliseconds BETWEEN ? AND ? AND track.unit_price < ?"
            + " AND artist.name IN (?, ?, ?) AND invoice_line.quantity >= ?"
            + " ORDER BY invoice.total DESC, invoice_line.id LIMIT ?";

    /** Built, and rendered as if never seen before. */
    @Benchmark
    public String firstByAthanor(QueryStore store) {
        return Compiled.of(AthanorQuery.of(store.next()), store.engine.dialect())
                .sql();
    }

    /** Built, looked up by its shape, and its values put in order. */
    @Benchmark
    public String againByAthanor(QueryStore store) {
        return store.executor.prepare(AthanorQuery.of(store.next()), Map.of()).sql();
    }

    /** Built and rendered. */
    @Benchmark
    public String renderedByJooq(QueryStore store) {
        return JooqQuery.of(store.jooq, store.next()).getSQL();
    }

    /** Built, rendered and stopped before it is run. */
    @Benchmark
    public String renderedByHibernate(QueryStore store) {
        try (StatelessSession session = store.rendering.openStatelessSession()) {
            return "not stopped: " + HibernateQuery.of(session, store.next()).getResultList();
        } catch (Rendered rendered) {
            return rendered.sql();
        }
    }

    /** Built and run. */
    @Benchmark
    public List<Row4<Integer, String, String, BigDecimal>> runByAthanor(QueryStore store) {
        try (dev.athanor.engine.Connection connection = store.engine.connect()) {
            return connection.execute(AthanorQuery.of(store.next())).all();
        }
    }

    /** Built and run. */
    @Benchmark
    public List<Record4<Integer, String, String, BigDecimal>> runByJooq(QueryStore store) {
        return JooqQuery.of(store.jooq, store.next()).fetch();
    }

    /** Built and run. */
    @Benchmark
    public List<Object[]> runByHibernate(QueryStore store) {
        try (StatelessSession session = store.hibernate.openStatelessSession()) {
            return HibernateQuery.of(session, store.next()).getResultList();
        }
    }

    /** The text as a constant, run. */
    @Benchmark
    public List<Object[]> runByHand(QueryStore store) throws SQLException {
        Wanted wanted = store.next();
        List<Object[]> all = new ArrayList<>();
        try (Connection connection = store.pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(BY_HAND)) {
            connection.setAutoCommit(false);
            bind(statement, wanted);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(new Object[] {rows.getInt(1), rows.getString(2), rows.getString(3), rows.getBigDecimal(4)});
                }
            }
            connection.rollback();
        }
        return all;
    }

    private static void bind(PreparedStatement statement, Wanted wanted) throws SQLException {
        statement.setBigDecimal(1, wanted.least());
        statement.setBigDecimal(2, wanted.most());
        statement.setString(3, wanted.country());
        statement.setString(4, wanted.lastName());
        statement.setString(5, wanted.title());
        statement.setInt(6, 100_000);
        statement.setInt(7, 400_000);
        statement.setBigDecimal(8, BigDecimal.TEN);
        for (int i = 0; i < 3; i++) {
            statement.setString(9 + i, wanted.artists().get(i));
        }
        statement.setInt(12, 1);
        statement.setInt(13, 50);
    }
}
