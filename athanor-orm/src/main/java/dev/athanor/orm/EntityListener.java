package dev.athanor.orm;

import dev.athanor.engine.Connection;
import java.util.List;

/**
 * Hears of what happens to objects of a class; given to {@link SessionFactory.Builder#listener(Class, EntityListener)}
 * or {@link Listeners#add(Class, EntityListener)}. The class may be an entity, a class or interface that entities
 * extend, or {@code Object} for all of them.
 *
 * <pre>{@code
 * SessionFactory.builder(engine).listener(Stamped.class, new EntityListener<Stamped>() {
 *     @Override
 *     public void beforeUpdate(Stamped entity, Connection connection) {
 *         entity.changedAt(Instant.now());
 *     }
 * })
 * }</pre>
 *
 * <p>What is called within a flush may change attributes of the object that are kept in columns, and run SQL on the
 * connection; adding and deleting objects is for {@link SessionListener#beforeFlush}.
 *
 * @param <E> the class of the objects
 */
public interface EntityListener<E> {

    /** Called within a flush before the rows of a batch are inserted, once for each object. */
    default void beforeInsert(E entity, Connection connection) {}

    /** Called within a flush when the rows of a batch were inserted, once for each object. */
    default void afterInsert(E entity, Connection connection) {}

    /** Called within a flush before rows are updated, once for each changed object, whether anything differs or not. */
    default void beforeUpdate(E entity, Connection connection) {}

    /** Called within a flush when rows were updated, once for each changed object, whether anything differed or not. */
    default void afterUpdate(E entity, Connection connection) {}

    /** Called within a flush before rows are deleted, once for each object. */
    default void beforeDelete(E entity, Connection connection) {}

    /** Called within a flush when rows were deleted, once for each object. */
    default void afterDelete(E entity, Connection connection) {}

    /** Called when an object was made of a row. */
    default void loaded(E entity, Session session) {}

    /**
     * Called when attributes of an object that was there got what its row holds.
     *
     * @param attributes the names of the attributes
     */
    default void refreshed(E entity, Session session, List<String> attributes) {}

    /**
     * Called within a flush when columns of an object got values that the program did not give: from defaults, from the
     * database, or of its version. The key that the database makes is not told.
     *
     * @param attributes the names of the attributes
     */
    default void filled(E entity, Session session, List<String> attributes) {}

    /**
     * Called when attributes of an object were forgotten, to be loaded on their next use.
     *
     * @param attributes the names of the attributes; empty if it were all
     */
    default void expired(E entity, Session session, List<String> attributes) {}
}
