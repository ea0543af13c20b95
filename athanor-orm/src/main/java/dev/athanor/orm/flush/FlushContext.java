package dev.athanor.orm.flush;

import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A port: what a flush asks of the session it is for. */
public interface FlushContext {

    /** {@return whether the object is in the session} */
    boolean contains(EntityState state);

    /** {@return the object of the session that has {@code key}, or null} */
    @Nullable
    EntityState find(IdentityKey key);

    /** Inserts rows and returns for each of them, in order, the values of the columns {@code returning}. */
    List<@Nullable Object[]> insert(
            Table table, List<Column<?>> columns, List<@Nullable Object[]> rows, List<Column<?>> returning);

    /** Executes a statement once for each row of parameters and returns how many rows each of them matched. */
    long[] execute(Statement<?> statement, List<@Nullable Object[]> parameters);

    /** Returns the rows of a statement, without a flush before it. */
    List<Row> select(Select<Row> statement);

    /** {@return whether a row to be deleted that is gone already is worth a warning} */
    boolean confirmsDeletes();

    /** Says that something is not as it should be; the flush goes on, unless this throws. */
    void warn(String message);
}
