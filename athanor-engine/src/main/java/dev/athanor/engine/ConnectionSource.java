package dev.athanor.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.error.Failure;
import dev.athanor.engine.execute.ExecutionContext;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.execute.PlanCache;
import dev.athanor.engine.execute.StatementLog;
import dev.athanor.engine.pool.ConnectionPool;
import dev.athanor.engine.pool.ConnectionPool.Lease;
import dev.athanor.engine.pool.PoolExhaustedException;
import dev.athanor.sql.compile.Dialect;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What engines that differ only in their options share: the pool, the dialect, the cache and the listeners. */
final class ConnectionSource {

    static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int MOST_MAPS = 200;

    private final Origin origin;
    private final EngineOptions options;
    private final UnaryOperator<Dialect> change;
    private final List<EngineListener> listeners;
    private final PlanCache cache;
    private final StatementLog log;
    private final Cache<Map<String, String>, ExecutionContext> mapped =
            Caffeine.newBuilder().maximumSize(MOST_MAPS).executor(Runnable::run).build();
    private volatile @Nullable Ready ready;
    private volatile boolean closed;

    /** What is there once the first connection was made. */
    private record Ready(ConnectionPool pool, ExecutionContext context) {}

    /** Creates it; {@code change} says how its way of writing SQL differs from what the database is known for. */
    ConnectionSource(Origin origin, EngineOptions options, UnaryOperator<Dialect> change) {
        this.origin = origin;
        this.change = change;
        this.options = options;
        this.listeners = new CopyOnWriteArrayList<>(options.listeners());
        this.cache = new PlanCache(options.cacheSize());
        this.log = new StatementLog(options.name(), options.echo(), options.hideParameters(), options.fromLinting());
    }

    Connection connect(Map<String, String> schemas, ExecutionOptions execution) {
        Ready source = ready();
        try {
            Lease lease = source.pool().acquire();
            Connection connection = new Connection(this, context(schemas), lease, execution);
            listeners.forEach(listener -> listener.connected(connection));
            return connection;
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Returns what connections share on which {@code schemas} stand for others; all maps share one cache. */
    ExecutionContext context(Map<String, String> schemas) {
        ExecutionContext plain = ready().context();
        return schemas.isEmpty()
                ? plain
                : mapped.get(
                        schemas,
                        names -> new ExecutionContext(
                                ChangedDialect.of(plain.dialect(), names),
                                cache.variant(names),
                                listeners,
                                log,
                                options.hideParameters()));
    }

    private Ready ready() {
        if (closed) {
            throw new ClosedException("E027", "the engine of " + origin + " is closed; create another one");
        }
        Ready known = ready;
        return known != null ? known : start();
    }

    private synchronized Ready start() {
        Ready known = ready;
        if (known == null) {
            try {
                Origin.Opened opened = origin.open(options);
                known = new Ready(
                        opened.pool(),
                        new ExecutionContext(
                                changed(opened.dialect()), cache, listeners, log, options.hideParameters()));
                ready = known;
            } catch (SQLException e) {
                throw unreachable(e);
            }
        }
        return known;
    }

    private JdbcDialect changed(JdbcDialect known) {
        Dialect plain = known.dialect();
        Dialect changed = change.apply(plain);
        return changed == plain ? known : new ChangedDialect(known, changed);
    }

    private DatabaseException unreachable(SQLException failure) {
        ErrorKind kind = failure instanceof PoolExhaustedException ? ErrorKind.POOL_EXHAUSTED : ErrorKind.UNREACHABLE;
        return new Failure(kind, failure, "cannot connect to " + origin, null, null).exception();
    }

    void addListener(EngineListener listener) {
        listeners.add(listener);
    }

    void removeListener(EngineListener listener) {
        listeners.remove(listener);
    }

    void tell(TransactionEvent event, Holder holder, String name) {
        if (log.isOn()) {
            log.event(event.sql(name, holder.autocommit()));
        }
        for (EngineListener listener : listeners) {
            event.tell(listener, holder.connection(), name);
        }
    }

    /** Logs what is done on the driver's own connection. */
    void logWork(String action) {
        if (log.isOn()) {
            log.event("[on the driver] " + action);
        }
    }

    void closed(Connection connection) {
        for (EngineListener listener : listeners) {
            listener.closed(connection);
        }
    }

    PlanCache cache() {
        return cache;
    }

    StatementLog log() {
        return log;
    }

    EngineOptions options() {
        return options;
    }

    /** Makes the connections of the pool anew, if there are some. */
    void renew() {
        Ready known = ready;
        if (known != null) {
            known.pool().renew();
            listeners.forEach(EngineListener::disposed);
        }
    }

    Origin origin() {
        return origin;
    }

    @Nullable
    ConnectionPool pool() {
        Ready known = ready;
        return known == null ? null : known.pool();
    }

    synchronized void close() {
        closed = true;
        Ready known = ready;
        ready = null;
        if (known != null) {
            known.pool().close();
        }
    }
}
