package dev.athanor.engine;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.execute.CacheStatistics;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.pool.HikariPool;
import dev.athanor.engine.pool.PoolOptions;
import dev.athanor.engine.pool.PoolStatus;
import dev.athanor.engine.url.DatabaseUrl;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.DdlTarget;
import dev.athanor.sql.schema.SchemaPlan;
import dev.athanor.sql.schema.TableItem;
import dev.athanor.sql.schema.TableSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The way to a database: a pool of connections, the dialect, and the cache of compiled statements. One for each
 * database and program, used by all threads. No connection is made before the first is needed.
 *
 * <pre>{@code
 * Engine engine = Engine.create("postgresql://user:secret@host/shop");
 * long renamed = engine.transaction(c -> c.execute(update(USERS).set(USERS.name, "x")).rowCount());
 * engine.run(c -> c.execute(delete(USERS)));
 * }</pre>
 */
public final class Engine implements DdlTarget, TableSource, AutoCloseable {

    private final ConnectionSource source;
    private final @Nullable Isolation isolation;
    private final Map<String, String> schemas;
    private final ExecutionOptions options;

    private Engine(
            ConnectionSource source,
            @Nullable Isolation isolation,
            Map<String, String> schemas,
            ExecutionOptions options) {
        this.source = source;
        this.isolation = isolation;
        this.schemas = schemas;
        this.options = options;
    }

    /**
     * Returns an engine for the database at {@code url}; see {@link DatabaseUrl} for its forms.
     *
     * @throws UrlException if the URL cannot be understood ({@code E001}) or no dialect knows the database
     *     ({@code E002})
     */
    public static Engine create(String url) {
        return builder(url).build();
    }

    /** Returns an engine for the database behind {@code dataSource}, which stays the caller's to close. */
    public static Engine create(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /** Returns a builder of an engine for the database at {@code url}. */
    public static Builder builder(String url) {
        DatabaseUrl address = DatabaseUrl.parse(url);
        return new Builder(options -> new UrlOrigin(address, options));
    }

    /**
     * Returns a builder of the engine that the {@code settings} describe whose names begin with {@code prefix}; others
     * are left alone.
     *
     * <pre>{@code
     * Engine.configure(Map.of("db.url", "sqlite:shop.db", "db.pool.size", "5"), "db.").build();
     * }</pre>
     *
     * <p>{@code url} is needed. There are, too: {@code name}, {@code echo}, {@code hide-parameters},
     * {@code from-linting} (true or false), {@code cache-size}, {@code isolation} ({@code repeatable read}),
     * {@code pooling} ({@code fitting}, {@code none} or {@code shared}), {@code pool.size}, {@code pool.idle},
     * {@code pool.timeout}, {@code pool.idle-time}, {@code pool.lifetime} ({@code 500ms}, {@code 30s}, {@code 10m},
     * {@code PT30S}), {@code fetch-size}, {@code statement-timeout}, and {@code driver.} with the name of an option of
     * the driver.
     *
     * @throws EngineException if a name or a value means nothing here ({@code E066})
     */
    public static Builder configure(Map<String, String> settings, String prefix) {
        return EngineSettings.of(settings, prefix).builder();
    }

    /** Returns a builder of an engine for the database behind {@code dataSource}. */
    public static Builder builder(DataSource dataSource) {
        return new Builder(options -> DataSourceOrigin.of(dataSource, options));
    }

    /**
     * Takes a connection from the pool.
     *
     * @throws DatabaseException if the database cannot be reached ({@code D014}), or all connections are in use
     *     ({@code D017})
     * @throws ClosedException if the engine is closed ({@code E027})
     */
    public Connection connect() {
        Connection connection = source.connect(schemas, options);
        if (isolation == null) {
            return connection;
        }
        try {
            return connection.isolation(isolation);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Does {@code work} in a transaction on a connection of its own: committed if it returns, rolled back if it throws.
     *
     * @return what {@code work} returns
     * @throws X what {@code work} throws, as it is
     */
    @CanIgnoreReturnValue
    public <T extends @Nullable Object, X extends Exception> T transaction(TransactionFunction<T, X> work) throws X {
        try (Connection connection = connect()) {
            T value = work.apply(connection);
            connection.commit();
            return value;
        }
    }

    /**
     * Does {@code work} in a transaction on a connection of its own: committed if it returns, rolled back if it throws.
     *
     * @throws X what {@code work} throws, as it is
     */
    public <X extends Exception> void run(TransactionAction<X> work) throws X {
        try (Connection connection = connect()) {
            work.accept(connection);
            connection.commit();
        }
    }

    /** Returns an engine that shares all with this one, but keeps transactions apart as {@code level} says. */
    public Engine withIsolation(Isolation level) {
        return new Engine(source, level, schemas, options);
    }

    /**
     * Returns an engine that shares all with this one, but on which other schemas stand for those that tables name: in
     * queries, changes and definitions alike. SQL written as text is left as it is. A statement is compiled once for
     * each map of schemas; all of them count in the one cache.
     *
     * <pre>{@code
     * Engine ofTenant = engine.withSchemas(Map.of("tenant", "tenant_42"));
     * }</pre>
     *
     * @param schemas the schemas by the names that stand in tables; the empty name is the default schema
     */
    public Engine withSchemas(Map<String, String> schemas) {
        return new Engine(source, isolation, Map.copyOf(schemas), options);
    }

    /**
     * Returns an engine that shares all with this one, but whose connections run statements as {@code changed} say;
     * where they say nothing, the options of this one hold.
     */
    public Engine withOptions(ExecutionOptions changed) {
        return new Engine(source, isolation, schemas, changed.over(options));
    }

    /** {@return whether {@code connection} was taken from this engine, or from one that shares its pool} */
    public boolean gave(Connection connection) {
        return connection.source == source;
    }

    /** {@return how the statements of its connections are run where nothing else is said} */
    public ExecutionOptions options() {
        return options;
    }

    /** {@return how the database writes SQL; the database is asked for its version if it was not yet} */
    public Dialect dialect() {
        return jdbcDialect().dialect();
    }

    /** {@return what the database is to the engine; it is asked for its version if it was not yet} */
    public JdbcDialect jdbcDialect() {
        return source.context(schemas).dialect();
    }

    /** {@return how the cache of compiled statements did so far} */
    public CacheStatistics cacheStatistics() {
        return source.cache().statistics();
    }

    /** Forgets all compiled statements. */
    public void clearCache() {
        source.cache().clear();
    }

    /** {@return how the pool stands; all 0 if it is not the engine's own} */
    public PoolStatus poolStatus() {
        return source.pool() instanceof HikariPool pool ? pool.status() : new PoolStatus(0, 0, 0, 0);
    }

    /** {@return the name by which it is called in logs, or an empty text} */
    public String name() {
        return source.options().name();
    }

    /** {@return the address of the database, or {@code null} where only a DataSource is known} */
    public @Nullable DatabaseUrl url() {
        return source.origin().url();
    }

    /** {@return the name of the class that makes its connections: a driver's, or a DataSource's} */
    public String driver() {
        return source.origin().driver();
    }

    /** {@return how large its pool is and how long connections live, where the pool is its own} */
    public PoolOptions poolOptions() {
        return source.options().pool();
    }

    /** {@return whether the values of parameters are kept out of logs and exceptions} */
    public boolean hidesParameters() {
        return source.options().hideParameters();
    }

    /** {@return whether statements are logged at level INFO} */
    public boolean echoes() {
        return source.log().echoes();
    }

    /** Logs statements at level INFO from now on if {@code echo}, else at DEBUG. */
    public void echo(boolean echo) {
        source.log().echo(echo);
    }

    /**
     * Gives the connections of the pool up: those nobody uses are closed now, those in use when they come back; others
     * are made when they are needed. For example after the server was moved to another machine.
     */
    public void dispose() {
        source.renew();
    }

    /** Lets {@code listener} hear of what happens from now on. */
    public void addListener(EngineListener listener) {
        source.addListener(listener);
    }

    /** Lets {@code listener} hear no more. */
    public void removeListener(EngineListener listener) {
        source.removeListener(listener);
    }

    @Override
    public void createSchema(SchemaPlan plan) {
        run(connection -> connection.createSchema(plan));
    }

    @Override
    public void dropSchema(SchemaPlan plan) {
        run(connection -> connection.dropSchema(plan));
    }

    @Override
    public List<TableItem> describe(@Nullable String schema, String name, @Nullable Set<String> columns) {
        return snapshot().describe(schema, name, columns);
    }

    @Override
    public List<String> tableNames(@Nullable String schema, boolean views) {
        return snapshot().tableNames(schema, views);
    }

    @Override
    public TableSource snapshot() {
        return Inspector.of(this);
    }

    /** Closes the connections nobody uses; those in use are closed when they come back. */
    @Override
    public void close() {
        source.close();
    }

    /** Returns the address without its password. */
    @Override
    public String toString() {
        return "Engine(" + source.origin() + ")";
    }

    /** Collects what an engine is to be. */
    public static final class Builder {

        private final Function<Map<String, String>, Origin> origin;
        private final Map<String, String> driverOptions = new HashMap<>();
        private final List<EngineListener> listeners = new ArrayList<>();
        private String name = "";
        private boolean echo;
        private boolean hideParameters;
        private boolean fromLinting = true;
        private int cacheSize = 500;
        private EngineOptions.Pooling pooling = EngineOptions.Pooling.FITTING;
        private PoolOptions pool = PoolOptions.STANDARD;
        private @Nullable Isolation isolation;
        private UnaryOperator<Dialect> dialect = UnaryOperator.identity();

        private ExecutionOptions options = ExecutionOptions.STANDARD;

        private Builder(Function<Map<String, String>, Origin> origin) {
            this.origin = origin;
        }

        /** Calls the engine {@code name} in logs. */
        @CanIgnoreReturnValue
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Logs statements at level INFO instead of DEBUG. */
        @CanIgnoreReturnValue
        public Builder echo() {
            return echo(true);
        }

        @CanIgnoreReturnValue
        Builder echo(boolean echo) {
            this.echo = echo;
            return this;
        }

        /** Keeps the values of parameters out of logs and exceptions. */
        @CanIgnoreReturnValue
        public Builder hideParameters() {
            return hideParameters(true);
        }

        @CanIgnoreReturnValue
        Builder hideParameters(boolean hide) {
            this.hideParameters = hide;
            return this;
        }

        /** Says whether a statement that reads from sources nothing joins is warned of in the log; it is by default. */
        @CanIgnoreReturnValue
        public Builder fromLinting(boolean warns) {
            this.fromLinting = warns;
            return this;
        }

        /** Keeps at most {@code shapes} compiled statements; 500 if nothing is said. */
        @CanIgnoreReturnValue
        public Builder cacheSize(int shapes) {
            this.cacheSize = shapes;
            return this;
        }

        /** Changes the pool's options: {@code pool(p -> p.withSize(20))}. */
        @CanIgnoreReturnValue
        public Builder pool(UnaryOperator<PoolOptions> change) {
            this.pool = change.apply(pool);
            return this;
        }

        /** Makes a connection each time one is needed, and closes it after use. */
        @CanIgnoreReturnValue
        public Builder noPool() {
            return pooling(EngineOptions.Pooling.NONE);
        }

        /** Lets all share one connection, and its transaction. */
        @CanIgnoreReturnValue
        public Builder oneConnection() {
            return pooling(EngineOptions.Pooling.SHARED);
        }

        @CanIgnoreReturnValue
        Builder pooling(EngineOptions.Pooling pooling) {
            this.pooling = pooling;
            return this;
        }

        ExecutionOptions options() {
            return options;
        }

        /** Keeps transactions apart as {@code level} says; if nothing is said, as the database does by itself. */
        @CanIgnoreReturnValue
        public Builder isolation(Isolation level) {
            this.isolation = level;
            return this;
        }

        /** Runs statements as {@code options} say, where neither the connection nor the statement's run says more. */
        @CanIgnoreReturnValue
        public Builder options(ExecutionOptions options) {
            this.options = options;
            return this;
        }

        /**
         * Gives the driver {@code value} for its option {@code name}, whatever the URL says. A DataSource has options
         * of its own; with one, building the engine is refused ({@code E066}).
         */
        @CanIgnoreReturnValue
        public Builder driverOption(String name, String value) {
            driverOptions.put(name, value);
            return this;
        }

        /**
         * Has SQL written in another way than the database is known for, with names between quotes for example.
         *
         * <pre>{@code
         * dialect(known -> Dialect.extending(known)
         *         .identifiers(known.identifiers().withQuoted(Set.of("moment")))
         *         .build())
         * }</pre>
         */
        @CanIgnoreReturnValue
        public Builder dialect(UnaryOperator<Dialect> change) {
            this.dialect = change;
            return this;
        }

        /** Lets {@code listener} hear of what happens. */
        @CanIgnoreReturnValue
        public Builder listener(EngineListener listener) {
            listeners.add(listener);
            return this;
        }

        /** Returns the engine. */
        public Engine build() {
            EngineOptions said =
                    new EngineOptions(name, echo, hideParameters, fromLinting, cacheSize, pooling, pool, listeners);
            return new Engine(
                    new ConnectionSource(origin.apply(driverOptions), said, dialect), isolation, Map.of(), options);
        }
    }
}
