package dev.athanor.orm.flush;

import dev.athanor.engine.result.Result;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.List;
import java.util.Map;
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

    /** Executes a statement where {@code table} is, with values for its parameters. */
    <R> Result<R> run(Table table, Statement<R> statement, Map<String, ? extends @Nullable Object> values);

    /** Returns what {@code value} is in the database that {@code table} is in. */
    <V> @Nullable V ask(Table table, Expression<V> value);

    /** {@return what stands for the database that {@code table} is in: the same for the same one} */
    Object database(Table table);

    /** {@return how the database that {@code table} is in writes SQL, and what it can do} */
    Dialect dialect(Table table);

    /** Executes a statement once for each row of parameters and returns how many rows each of them matched. */
    long[] execute(Statement<?> statement, List<@Nullable Object[]> parameters);

    /** Learns that rows of objects are about to be written; attributes may still be changed. */
    default void writing(Write kind, List<EntityState> states) {}

    /** Learns that rows of objects were written. */
    default void wrote(Write kind, List<EntityState> states) {}

    /** {@return the place where the row of an object is, or is to be; null where there is one place} */
    default @Nullable Object tokenOf(EntityState state) {
        return null;
    }

    /** {@return whether anyone wants to hear of what a flush fills in} */
    default boolean hears() {
        return false;
    }

    /** Learns that columns of an object got values that the program did not give. */
    default void filled(EntityState state, List<ColumnMapping> columns) {}

    /** {@return whether a row to be deleted that is gone already is worth a warning} */
    boolean confirmsDeletes();

    /** Says that something is not as it should be; the flush goes on, unless this throws. */
    void warn(String message);
}
