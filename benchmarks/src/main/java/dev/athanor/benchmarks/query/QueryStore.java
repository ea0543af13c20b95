package dev.athanor.benchmarks.query;

import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.engine.Engine;
import dev.athanor.engine.execute.ExecutionContext;
import dev.athanor.engine.execute.PlanCache;
import dev.athanor.engine.execute.StatementExecutor;
import dev.athanor.engine.execute.StatementLog;
import dev.athanor.engine.execute.ThreadGuard;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The tables of the query in H2, empty, so that running it costs little more than the library does. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH opens it before anything else
public class QueryStore {

    HikariDataSource pool;
    Engine engine;
    StatementExecutor executor;
    DSLContext jooq;
    SessionFactory hibernate;
    SessionFactory rendering;
    private Connection connection;
    private int number;

    /** Creates the tables and opens all three. */
    @Setup(Level.Trial)
    public void open() throws SQLException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:query;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        pool.setMaximumPoolSize(4);
        engine = Engine.create(pool);
        StoreTables.METADATA.createAll(engine);
        connection = pool.getConnection();
        executor = new StatementExecutor(
                new ExecutionContext(
                        engine.jdbcDialect(),
                        new PlanCache(100),
                        List.of(),
                        new StatementLog("benchmark", false, false),
                        false),
                connection,
                new ThreadGuard("the benchmark"),
                failure -> {});
        jooq = DSL.using(pool, SQLDialect.H2, new Settings());
        hibernate = hibernate(sql -> sql);
        rendering = hibernate(sql -> {
            throw new Rendered(sql);
        });
    }

    private SessionFactory hibernate(StatementInspector inspector) {
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", pool);
        configuration.setStatementInspector(inspector);
        StoreEntities.ALL.forEach(configuration::addAnnotatedClass);
        return configuration.buildSessionFactory();
    }

    /** Closes them. */
    @TearDown(Level.Trial)
    public void close() throws SQLException {
        rendering.close();
        hibernate.close();
        connection.close();
        engine.close();
        pool.close();
    }

    Wanted next() {
        return Wanted.number(number++ & 0xFFFF);
    }
}
