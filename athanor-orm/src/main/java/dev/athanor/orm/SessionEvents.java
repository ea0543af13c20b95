package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.orm.flush.Write;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners what happens in a session. */
final class SessionEvents {

    private static final Logger LOG = LoggerFactory.getLogger("dev.athanor.orm.flush");

    private final Session session;
    private final Listeners listeners;

    SessionEvents(Session session, SessionOptions options) {
        this.session = session;
        this.listeners = new Listeners(options.listeners(), options.entityListeners());
    }

    Listeners listeners() {
        return listeners;
    }

    /** {@return whether there is anyone who hears} */
    boolean hears() {
        return !listeners.isEmpty();
    }

    void warn(String message) {
        LOG.warn(message);
        listeners.tell(listener -> listener.warning(session, message));
    }

    void beforeFlush() {
        listeners.tell(listener -> listener.beforeFlush(session));
    }

    void written() {
        listeners.tell(listener -> listener.afterWriting(session));
    }

    void afterFlush() {
        listeners.tell(listener -> listener.afterFlush(session));
    }

    void beforeCommit() {
        listeners.tell(listener -> listener.beforeCommit(session));
    }

    void afterCommit() {
        listeners.tell(listener -> listener.afterCommit(session));
    }

    void afterRollback(boolean nested) {
        listeners.tell(listener -> listener.afterRollback(session, nested));
    }

    void begun(SessionTransaction transaction) {
        listeners.tell(listener -> listener.begun(session, transaction));
    }

    void ended(SessionTransaction transaction) {
        listeners.tell(listener -> listener.ended(session, transaction));
    }

    void connected(SessionTransaction transaction, Connection connection) {
        listeners.tell(listener -> listener.connected(session, transaction, connection));
    }

    void beforeAttach(EntityState state) {
        if (!listeners.isEmpty()) {
            Object entity = state.present();
            listeners.tell(listener -> listener.beforeAttach(session, entity));
        }
    }

    /** Tells of an object that is at another point of its life than {@code before}. */
    void moved(EntityState state, EntityStatus before, EntityStatus now) {
        if (listeners.isEmpty()) {
            return;
        }
        Object entity = state.entity();
        if (entity == null) {
            return; // nobody holds it, so nobody cares
        }
        boolean outside = before == EntityStatus.TRANSIENT || before == EntityStatus.DETACHED;
        if (outside && (now == EntityStatus.PENDING || now == EntityStatus.PERSISTENT)) {
            listeners.tell(listener -> listener.afterAttach(session, entity));
        }
        listeners.tell(listener -> listener.moved(session, entity, before, now));
    }

    void loaded(EntityState state) {
        Object entity = state.present();
        listeners.tell(entity, new Listeners.Call() {
            @Override
            public <E> void on(EntityListener<? super E> listener, E object) {
                listener.loaded(object, session);
            }
        });
        listeners.tell(listener -> listener.loaded(session, entity));
    }

    void refreshed(EntityState state, Collection<Integer> slots) {
        List<String> names = names(state, slots);
        listeners.tell(state.present(), new Listeners.Call() {
            @Override
            public <E> void on(EntityListener<? super E> listener, E object) {
                listener.refreshed(object, session, names);
            }
        });
    }

    void filled(EntityState state, List<ColumnMapping> columns) {
        List<String> names = columns.stream().map(ColumnMapping::name).toList();
        listeners.tell(state.present(), new Listeners.Call() {
            @Override
            public <E> void on(EntityListener<? super E> listener, E object) {
                listener.filled(object, session, names);
            }
        });
    }

    void expired(EntityState state, Collection<Integer> slots) {
        Object entity = state.entity();
        if (entity == null) {
            return;
        }
        List<String> names = names(state, slots);
        listeners.tell(entity, new Listeners.Call() {
            @Override
            public <E> void on(EntityListener<? super E> listener, E object) {
                listener.expired(object, session, names);
            }
        });
    }

    private static List<String> names(EntityState state, Collection<Integer> slots) {
        List<String> names = new ArrayList<>(slots.size());
        slots.forEach(slot -> names.add(state.attribute(slot).name()));
        return names;
    }

    void writing(Write kind, Collection<EntityState> states, Connection connection, boolean done) {
        for (EntityState state : states) {
            listeners.tell(state.present(), new Listeners.Call() {
                @Override
                public <E> void on(EntityListener<? super E> listener, E object) {
                    if (done) {
                        after(kind, listener, object, connection);
                    } else {
                        before(kind, listener, object, connection);
                    }
                }
            });
        }
    }

    private static <E> void before(Write kind, EntityListener<? super E> listener, E object, Connection connection) {
        switch (kind) {
            case INSERT -> listener.beforeInsert(object, connection);
            case UPDATE -> listener.beforeUpdate(object, connection);
            case DELETE -> listener.beforeDelete(object, connection);
        }
    }

    private static <E> void after(Write kind, EntityListener<? super E> listener, E object, Connection connection) {
        switch (kind) {
            case INSERT -> listener.afterInsert(object, connection);
            case UPDATE -> listener.afterUpdate(object, connection);
            case DELETE -> listener.afterDelete(object, connection);
        }
    }
}
