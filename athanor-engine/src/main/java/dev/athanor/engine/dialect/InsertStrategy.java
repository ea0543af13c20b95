package dev.athanor.engine.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a database inserts many rows and gives back the values it made for them. */
@FunctionalInterface
public interface InsertStrategy {

    /**
     * Inserts the rows of {@code request}.
     *
     * @param runner what runs statements
     * @return for each row, in the order of the request, the values of its {@code returning} columns; each row its own.
     *     Empty if none are asked for
     */
    List<@Nullable Object[]> insert(InsertRequest request, StatementRunner runner);
}
