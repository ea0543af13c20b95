package dev.athanor.orm;

import dev.athanor.engine.Engine;
import dev.athanor.sql.ast.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Several databases with the same tables, over which rows are spread; given to {@link SessionFactory.Builder#shards}. A
 * session has one connection and one transaction for each that it uses. Objects know where their rows are: what is
 * loaded for them, and written of them, goes there. Rows of equal key in two databases are two objects.
 *
 * <pre>{@code
 * SessionFactory.builder().shards(new Shards() {
 *     @Override
 *     public Map<Object, Engine> engines() {
 *         return Map.of("europe", europe, "asia", asia);
 *     }
 *
 *     @Override
 *     public Object ofNew(Object entity) {
 *         return ((Customer) entity).continent();
 *     }
 * })
 * }</pre>
 *
 * <p>Objects that are related are of one database ({@code O122}). What a statement finds in several is put together one
 * after the other: nothing is sorted, limited or counted across them.
 */
public interface Shards {

    /** {@return the databases by their tokens, in the order they are asked} Called once. */
    Map<?, Engine> engines();

    /** Returns the token of the database that the row of a new object goes to. */
    Object ofNew(Object entity);

    /** Returns the tokens of the databases that may have the row of a key, in the order they are asked: all of them. */
    default Collection<?> ofKey(Class<?> entity, List<?> key) {
        return engines().keySet();
    }

    /**
     * Returns the tokens of the databases that a statement is run in: all of them. One that says so itself, by
     * {@code OnShard}, is not asked about.
     */
    default Collection<?> ofStatement(Statement<?> statement) {
        return engines().keySet();
    }
}
