package dev.athanor.orm;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.Engine;
import java.util.ArrayList;
import java.util.List;
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

    private final Engine engine;
    private final SessionOptions options;

    private SessionFactory(Engine engine, SessionOptions options) {
        this.engine = engine;
        this.options = options;
    }

    /** Returns a factory of sessions with the usual behaviour. */
    public static SessionFactory of(Engine engine) {
        return builder(engine).build();
    }

    /** Returns a builder of a factory of sessions on {@code engine}. */
    public static Builder builder(Engine engine) {
        return new Builder(engine);
    }

    /** Returns a new session, to be closed by the caller. */
    public Session open() {
        return new Session(engine, options);
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

        private final Engine engine;
        private boolean autoflush = true;
        private boolean expireOnCommit = true;
        private final List<SessionListener> listeners = new ArrayList<>();

        private Builder(Engine engine) {
            this.engine = engine;
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

        /** Adds what is told of flushes and of the ends of transactions, after those added before. */
        @CanIgnoreReturnValue
        public Builder listener(SessionListener listener) {
            listeners.add(listener);
            return this;
        }

        /** Returns the factory. */
        public SessionFactory build() {
            return new SessionFactory(engine, new SessionOptions(autoflush, expireOnCommit, List.copyOf(listeners)));
        }
    }
}
