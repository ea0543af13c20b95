package dev.athanor.orm;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.watch.LoadGuard;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes sessions that behave alike. One serves the whole application, from any thread.
 *
 * <pre>{@code
 * SessionFactory sessions = SessionFactory.builder(engine).expireOnCommit(false).build();
 * int id = sessions.transaction(session -> {
 *     User user = new User("sandy", null);
 *     session.add(user);
 *     session.flush();
 *     return user.id();
 * });
 * }</pre>
 */
public final class SessionFactory {

    private final SessionBinds binds;
    private final SessionOptions options;

    private SessionFactory(SessionBinds binds, SessionOptions options) {
        this.binds = binds;
        this.options = options;
    }

    /** Returns a factory of sessions with the usual behaviour. */
    public static SessionFactory of(Engine engine) {
        return builder(engine).build();
    }

    /** Returns a builder of a factory of sessions on {@code engine}. */
    public static Builder builder(Engine engine) {
        return new Builder(SessionBinds.of(new SessionBind.OnEngine(engine)), SessionOptions.STANDARD);
    }

    /**
     * Returns a builder of a factory of sessions that use several engines: {@link Builder#bind} and
     * {@link Builder#router} say which for what. All else is refused ({@code O110}).
     */
    public static Builder builder() {
        return new Builder(new SessionBinds(null, Map.of(), Map.of(), null, null), SessionOptions.STANDARD);
    }

    /**
     * Returns a builder of a factory of sessions that all work on {@code connection}, one after the other. The
     * connection stays open; what sessions may end of a transaction in progress on it, {@link Builder#join} says.
     */
    public static Builder builder(Connection connection) {
        return new Builder(SessionBinds.of(new SessionBind.OnConnection(connection)), SessionOptions.STANDARD);
    }

    /**
     * Returns a factory like this one, but for what {@code change} says; this one stays as it is.
     *
     * <pre>{@code
     * SessionFactory reports = sessions.with(options -> options.autoflush(false));
     * }</pre>
     */
    public SessionFactory with(UnaryOperator<Builder> change) {
        return change.apply(new Builder(binds, options)).build();
    }

    /** Returns a new session, to be closed by the caller. */
    public Session open() {
        return new Session(binds, options);
    }

    /** Returns a new session that for once differs as {@code change} says, to be closed by the caller. */
    public Session open(UnaryOperator<Builder> change) {
        return with(change).open();
    }

    /** Returns a new session in which a transaction has begun, to be committed and closed by the caller. */
    public Session begin() {
        Session session = open();
        SessionTransaction unused = session.begin();
        return session;
    }

    /**
     * Does {@code work} in a session of its own: it is committed if the work returns, rolled back if it throws, and
     * closed.
     *
     * @return what {@code work} returns
     * @throws X what {@code work} throws, as it is
     */
    @CanIgnoreReturnValue
    public <T extends @Nullable Object, X extends Exception> T transaction(SessionFunction<T, X> work) throws X {
        try (Session session = open()) {
            T value = work.apply(session);
            session.commit();
            return value;
        }
    }

    /**
     * Does {@code work} in a session of its own: it is committed if the work returns, rolled back if it throws, and
     * closed.
     *
     * @throws X what {@code work} throws, as it is
     */
    public <X extends Exception> void run(SessionAction<X> work) throws X {
        try (Session session = open()) {
            work.accept(session);
            session.commit();
        }
    }

    /** Collects how the sessions of a factory behave. */
    public static final class Builder {

        private SessionBinds binds;
        private boolean twoPhase;
        private boolean closeResetsOnly;
        private boolean autoflush;
        private boolean expireOnCommit;
        private boolean autobegin;
        private JoinMode join;
        private final Map<String, Object> info;
        private final List<SessionListener> listeners;
        private final List<Listeners.OfType<?>> entityListeners;
        private boolean confirmDeletes;
        private @Nullable LoadGuard loadGuard;

        private Builder(SessionBinds binds, SessionOptions options) {
            this.binds = binds;
            this.twoPhase = options.twoPhase();
            this.closeResetsOnly = options.closeResetsOnly();
            this.autoflush = options.autoflush();
            this.expireOnCommit = options.expireOnCommit();
            this.autobegin = options.autobegin();
            this.join = options.join();
            this.info = new LinkedHashMap<>(options.info());
            this.listeners = new ArrayList<>(options.listeners());
            this.entityListeners = new ArrayList<>(options.entityListeners());
            this.confirmDeletes = options.confirmDeletes();
            this.loadGuard = options.loadGuard();
        }

        /** Says whether pending changes are written before each query; they are unless this says no. */
        @CanIgnoreReturnValue
        public Builder autoflush(boolean on) {
            this.autoflush = on;
            return this;
        }

        /** Says whether objects are loaded anew on their first use after a commit; they are unless this says no. */
        @CanIgnoreReturnValue
        public Builder expireOnCommit(boolean on) {
            this.expireOnCommit = on;
            return this;
        }

        /**
         * Says whether the first use of a session begins a transaction; it does unless this says no. All use outside of
         * {@link Session#begin} is then refused ({@code O047}).
         */
        @CanIgnoreReturnValue
        public Builder autobegin(boolean on) {
            this.autobegin = on;
            return this;
        }

        /** Says what sessions may end of a transaction that is in progress on their connection already. */
        @CanIgnoreReturnValue
        public Builder join(JoinMode mode) {
            this.join = mode;
            return this;
        }

        /**
         * Has what is about {@code type} run on {@code engine}: an entity, or all that extend a class or interface. A
         * class goes before its superclass, and all of them before tables.
         */
        @CanIgnoreReturnValue
        public Builder bind(Class<?> type, Engine engine) {
            binds = binds.and(type, new SessionBind.OnEngine(engine));
            return this;
        }

        /** Has what is about {@code type} run on {@code connection}, which stays open. */
        @CanIgnoreReturnValue
        public Builder bind(Class<?> type, Connection connection) {
            binds = binds.and(type, new SessionBind.OnConnection(connection));
            return this;
        }

        /** Has what is about {@code table} run on {@code engine}, unless it is about an entity bound elsewhere. */
        @CanIgnoreReturnValue
        public Builder bind(Table table, Engine engine) {
            binds = binds.and(table, new SessionBind.OnEngine(engine));
            return this;
        }

        /** Has {@code router} choose the engine for all that is run; what it leaves open goes where it is bound. */
        @CanIgnoreReturnValue
        public Builder router(SessionRouter router) {
            binds = binds.routedBy(router);
            return this;
        }

        /** Has rows of the same tables spread over several databases, as {@code shards} says. */
        @CanIgnoreReturnValue
        public Builder shards(Shards shards) {
            binds = binds.spreadOver(shards);
            return this;
        }

        /**
         * Says whether a commit is prepared on all connections before it is done on any, so that either all databases
         * commit or none does; they commit one after the other unless this says yes. A database that cannot prepare a
         * transaction is refused when it is used ({@code E080}).
         */
        @CanIgnoreReturnValue
        public Builder twoPhase(boolean on) {
            this.twoPhase = on;
            return this;
        }

        /**
         * Says whether {@link Session#close} only does what {@link Session#reset} does, so that the session can be used
         * again; it is closed for good unless this says yes.
         */
        @CanIgnoreReturnValue
        public Builder closeResetsOnly(boolean on) {
            this.closeResetsOnly = on;
            return this;
        }

        /**
         * Says whether a flush warns of rows to be deleted that are gone already, as they are where the database
         * cascades by itself; it does unless this says no.
         */
        @CanIgnoreReturnValue
        public Builder confirmDeletes(boolean on) {
            this.confirmDeletes = on;
            return this;
        }

        /**
         * Has {@code guard} find what these sessions load by a statement for each object of a query. It costs less than
         * a microsecond for each query; without one nothing is watched.
         *
         * <pre>{@code
         * SessionFactory.builder(engine).loadGuard(LoadGuard.logging()).build()
         * }</pre>
         */
        @CanIgnoreReturnValue
        public Builder loadGuard(LoadGuard guard) {
            this.loadGuard = guard;
            return this;
        }

        /** Puts something into {@link Session#info} of each session. */
        @CanIgnoreReturnValue
        public Builder info(String key, Object value) {
            info.put(key, value);
            return this;
        }

        /** Adds what is told of flushes, transactions and statements, after those added before. */
        @CanIgnoreReturnValue
        public Builder listener(SessionListener listener) {
            listeners.add(listener);
            return this;
        }

        /** Adds what is told of objects of {@code type}, and of what extends it, after those added before. */
        @CanIgnoreReturnValue
        public <E> Builder listener(Class<E> type, EntityListener<? super E> listener) {
            entityListeners.add(new Listeners.OfType<>(type, listener));
            return this;
        }

        /** Returns the factory. */
        public SessionFactory build() {
            return new SessionFactory(
                    binds,
                    new SessionOptions(
                            autoflush,
                            expireOnCommit,
                            autobegin,
                            join,
                            twoPhase,
                            closeResetsOnly,
                            Map.copyOf(info),
                            List.copyOf(listeners),
                            List.copyOf(entityListeners),
                            confirmDeletes,
                            loadGuard));
        }
    }
}
