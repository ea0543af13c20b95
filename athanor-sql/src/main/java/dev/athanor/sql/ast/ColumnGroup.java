package dev.athanor.sql.ast;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several columns that are set by one value: those of a record, for example.
 *
 * <pre>{@code
 * ColumnGroup<String> name = full -> Map.of("first", full.split(" ")[0], "last", full.split(" ")[1]);
 * update(USERS).set(name, "Ada Lovelace")          // SET first = ?, last = ?
 * }</pre>
 *
 * @param <T> the class of the value
 */
@FunctionalInterface
public interface ColumnGroup<T> {

    /** {@return what the columns are set to for {@code value}, by their names; values may be {@link Expression}s} */
    Map<String, ? extends @Nullable Object> values(@Nullable T value);
}
