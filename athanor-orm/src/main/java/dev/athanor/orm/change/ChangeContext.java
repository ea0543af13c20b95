package dev.athanor.orm.change;

import dev.athanor.engine.result.Result;
import dev.athanor.orm.load.LoadContext;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.ast.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A port: what statements that change rows ask of the session they are run for. */
public interface ChangeContext {

    /** {@return what objects are loaded with} */
    LoadContext loading();

    /** Runs a statement once for each of {@code rows}, as one batch. */
    <R> Result<R> execute(Statement<R> statement, List<? extends Map<String, ? extends @Nullable Object>> rows);

    /** Runs a statement once for each row of values, and returns how many rows each run changed. */
    long[] executeMany(Statement<?> statement, List<@Nullable Object[]> rows);

    /** Learns that the row of an object was changed, and that {@code slots} were written or forgotten. */
    void changed(EntityState state, List<Integer> slots);

    /** Learns that the row of an object was deleted. */
    void deleted(EntityState state);

    /** Has an object loaded anew on its next use. */
    void expire(EntityState state);
}
