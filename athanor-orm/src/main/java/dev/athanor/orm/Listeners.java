package dev.athanor.orm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What is told of a session, in order. Those that the session's factory was given are in it from the start.
 *
 * <pre>{@code
 * session.listeners().add(User.class, audit);
 * }</pre>
 */
public final class Listeners {

    private final List<SessionListener> ofSession = new CopyOnWriteArrayList<>();
    private final List<OfType<?>> ofObjects = new CopyOnWriteArrayList<>();

    /**
     * A listener to objects of one class.
     *
     * @param type the class
     * @param listener the listener
     * @param <E> the class
     */
    record OfType<E>(Class<E> type, EntityListener<? super E> listener) {

        void tell(Object entity, Call call) {
            if (type.isInstance(entity)) {
                call.on(listener, type.cast(entity));
            }
        }
    }

    /** What a listener is told. */
    interface Call {
        <E> void on(EntityListener<? super E> listener, E entity);
    }

    Listeners(List<SessionListener> ofSession, List<OfType<?>> ofObjects) {
        this.ofSession.addAll(ofSession);
        this.ofObjects.addAll(ofObjects);
    }

    /** Adds a listener behind those that are there. */
    public void add(SessionListener listener) {
        ofSession.add(listener);
    }

    /** Adds a listener before those that are there. */
    public void addFirst(SessionListener listener) {
        ofSession.add(0, listener);
    }

    /** Adds a listener to objects of {@code type}, and of what extends it, behind those that are there. */
    public <E> void add(Class<E> type, EntityListener<? super E> listener) {
        ofObjects.add(new OfType<>(type, listener));
    }

    /** Adds a listener to objects of {@code type}, and of what extends it, before those that are there. */
    public <E> void addFirst(Class<E> type, EntityListener<? super E> listener) {
        ofObjects.add(0, new OfType<>(type, listener));
    }

    /** Takes a listener out; nothing happens if it is not there. */
    public void remove(SessionListener listener) {
        ofSession.removeIf(known -> known == listener);
    }

    /** Takes a listener out, whatever classes it was added for; nothing happens if it is not there. */
    public void remove(EntityListener<?> listener) {
        ofObjects.removeIf(known -> known.listener() == listener);
    }

    /** {@return whether {@code listener} is here} */
    public boolean contains(SessionListener listener) {
        return ofSession.stream().anyMatch(known -> known == listener);
    }

    /** {@return whether {@code listener} is here} */
    public boolean contains(EntityListener<?> listener) {
        return ofObjects.stream().anyMatch(known -> known.listener() == listener);
    }

    List<SessionListener> ofSession() {
        return ofSession;
    }

    boolean isEmpty() {
        return ofSession.isEmpty() && ofObjects.isEmpty();
    }

    void tell(Consumer<SessionListener> call) {
        if (!ofSession.isEmpty()) {
            ofSession.forEach(call);
        }
    }

    void tell(Object entity, Call call) {
        for (OfType<?> listener : ofObjects) {
            listener.tell(entity, call);
        }
    }
}
