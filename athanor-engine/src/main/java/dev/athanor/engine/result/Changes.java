package dev.athanor.engine.result;

import dev.athanor.engine.error.ResultException;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.Column;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a statement that changes rows did, beside their number: keys, values that the engine filled in, and values that
 * the database made.
 *
 * <pre>{@code
 * Changes changes = connection.execute(insert(USERS).set(USERS.name, "sandy").returnDefaults()).changes();
 * int id = changes.insertedPrimaryKey().require(USERS.id);
 * LocalDateTime created = changes.returnedDefaults().require(USERS.createdAt);
 * }</pre>
 */
public interface Changes {

    /** {@return whether the statement was an INSERT} */
    boolean isInsert();

    /** {@return whether the statement was an UPDATE} */
    boolean isUpdate();

    /**
     * Returns the primary key of the one row that was inserted, by the names of its columns; a value nobody knows is
     * {@code null}.
     *
     * @throws ResultException if the statement was no such insert ({@code E022})
     */
    Row insertedPrimaryKey();

    /**
     * Returns the primary keys of the rows that were inserted, in the order of the values given. Of several rows only
     * those are known that were given, or asked for with {@code returnDefaults()}.
     *
     * @throws ResultException if the statement was no INSERT, or returns rows itself ({@code E022})
     */
    List<Row> insertedPrimaryKeys();

    /**
     * Returns the number that the database counted up for the row inserted, or {@code null} if it counted none or the
     * key came back in another way.
     */
    @Nullable
    Object generatedKey();

    /**
     * Returns what the database filled in and {@code returnDefaults()} asked for, of the first row; {@code null} if
     * nothing was asked for, or the database returns no rows of such a statement.
     */
    @Nullable
    Row returnedDefaults();

    /** Returns what the database filled in, row by row in the order of the values given; empty if it told nothing. */
    List<Row> returnedDefaultsRows();

    /**
     * Returns the columns that the engine filled in before the statement was run.
     *
     * @throws ResultException if the statement was no INSERT or UPDATE ({@code E070})
     */
    List<Column<?>> prefetchedColumns();

    /**
     * Returns the columns whose values the database made and did not tell: they have to be read to be known.
     *
     * @throws ResultException if the statement was no INSERT or UPDATE ({@code E070})
     */
    List<Column<?>> postfetchedColumns();

    /** {@return whether there are such columns} */
    default boolean hasPostfetchedColumns() {
        return !postfetchedColumns().isEmpty();
    }

    /**
     * Returns the values that the last row was given, by the names of its columns: those of the statement and those the
     * engine filled in.
     *
     * @throws ResultException if the statement was no INSERT or UPDATE ({@code E070})
     */
    Map<String, @Nullable Object> lastParameters();

    /**
     * Returns the values that each row was given; see {@link #lastParameters}.
     *
     * @throws ResultException if the statement was no INSERT or UPDATE ({@code E070})
     */
    List<Map<String, @Nullable Object>> parameterRows();
}
