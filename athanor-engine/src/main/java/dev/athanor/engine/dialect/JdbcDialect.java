package dev.athanor.engine.dialect;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.codec.StandardCodec;
import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.reflect.SchemaReader;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What a database is to the engine: its text dialect, and how its driver takes and gives values, fails and inserts.
 * Immutable.
 */
public interface JdbcDialect {

    /** {@return how it writes SQL} */
    Dialect dialect();

    /** {@return how values are bound and read} */
    Codecs codecs();

    /** {@return how many rows are inserted and their keys returned} */
    InsertStrategy insertStrategy();

    /**
     * Returns the dialect for the server behind {@code connection}: with its version's abilities. Asked once for each
     * engine, on its first connection.
     */
    default JdbcDialect forServer(DatabaseMetaData connection) throws SQLException {
        return this;
    }

    /** Prepares a connection just made, before anything is run on it. */
    default void initialize(Connection connection) throws SQLException {}

    /** Returns what kind of failure {@code failure} is; standard is by its SQLSTATE. */
    default ErrorKind kindOf(SQLException failure) {
        return ErrorKind.of(failure.getSQLState());
    }

    /**
     * Returns what the driver says of {@code failure} with no value of a parameter or row in it, or {@code null} if it
     * cannot be told apart; asked when values are to be hidden. Standard is to say nothing of constraints and values.
     */
    default @Nullable String messageWithoutValues(SQLException failure) {
        return switch (kindOf(failure)) {
            case UNIQUE_VIOLATION, NOT_NULL_VIOLATION, FOREIGN_KEY_VIOLATION, CHECK_VIOLATION, INTEGRITY, DATA, OTHER ->
                null;
            default -> failure.getMessage();
        };
    }

    /** Returns the codec for a column that only the database knows, of text SQL; counted from 1. */
    default Codec<?> codecOf(ResultSetMetaData columns, int column) throws SQLException {
        return StandardCodec.OBJECT;
    }

    /**
     * Returns how a column is called in a result whose names only the database knows, of text SQL; {@code label} is
     * what the driver calls it. Databases that keep names without quotes in upper case give them back in lower case.
     */
    default String columnName(String label) {
        return label;
    }

    /**
     * Returns the value that was generated for {@code column} by the insert that {@code run} has just run; it was
     * prepared with the column's name. Standard is what the driver says.
     */
    default <T> @Nullable T generatedKey(PreparedStatement run, Column<T> column) throws SQLException {
        try (ResultSet keys = run.getGeneratedKeys()) {
            return keys.next() ? codecs().of(column.type()).read(keys, 1) : null;
        }
    }

    /**
     * {@return whether batches are left to the driver} Where a statement costs no round trip its runs one by one are as
     * fast, and tell which row failed.
     */
    default boolean batchesByDriver() {
        return true;
    }

    /**
     * Returns which row of a batch that the driver ran failed, counted from 0, or -1 if it does not say. Standard is
     * the number that PostgreSQL's driver and others name in their message: what the counts of the exception say
     * differs from one to the other.
     */
    default int failedRow(SQLException failure) {
        Matcher entry = BatchEntry.NUMBER.matcher(String.valueOf(failure.getMessage()));
        return entry.lookingAt() ? Integer.parseInt(entry.group(1)) : -1;
    }

    /** {@return the isolation levels the database has, beside the one it starts with} */
    default Set<Isolation> isolationLevels() {
        return Set.of(
                Isolation.AUTOCOMMIT,
                Isolation.READ_UNCOMMITTED,
                Isolation.READ_COMMITTED,
                Isolation.REPEATABLE_READ,
                Isolation.SERIALIZABLE);
    }

    /** Returns whether there is a type of its own called {@code type}, in {@code schema} or in the default one. */
    default boolean hasType(Connection connection, @Nullable String schema, String type) throws SQLException {
        return false;
    }

    /** Returns whether a column has the type called {@code type}, in {@code schema} or in the default one. */
    default boolean usesType(Connection connection, @Nullable String schema, String type) throws SQLException {
        return false;
    }

    /**
     * Returns how values are stored in {@code column}, where {@code codec} is how those of its type are bound. A
     * database that would silently keep less of a value than its type promises refuses the value by it.
     */
    default <T> Codec<T> storing(Column<T> column, Codec<T> codec) {
        return codec;
    }

    /**
     * {@return how transactions are committed in two phases}
     *
     * @throws EngineException if the database cannot ({@code E080})
     */
    default TwoPhaseCommit twoPhaseCommit() {
        throw new EngineException(
                "E080",
                dialect().name()
                        + " cannot prepare a transaction to commit it later, so it takes no part in a commit of"
                        + " two phases; begin an ordinary transaction with begin()");
    }

    /** {@return whether a CALL answers with a row of the values of OUT parameters, instead of filling them in} */
    default boolean tellsOutParametersByRow() {
        return false;
    }

    /** {@return whether there is a {@link #schemaReader()}} */
    default boolean readsSchemas() {
        return false;
    }

    /**
     * {@return how the database is asked for its schema}
     *
     * @throws EngineException if that is not known ({@code E045})
     */
    default SchemaReader schemaReader() {
        throw new EngineException(
                "E045",
                "the schema of a " + dialect().name() + " database cannot be read: its dialect does not say how; use a"
                        + " newer version of the dialect");
    }

    /** Returns whether there is a table or view called {@code table}, in {@code schema} or in the default one. */
    default boolean hasTable(Connection connection, @Nullable String schema, String table) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String escape = data.getSearchStringEscape();
        String pattern = table.replace("_", escape + "_").replace("%", escape + "%");
        String in = schema != null ? schema : connection.getSchema();
        try (ResultSet found = data.getTables(connection.getCatalog(), in, pattern, null)) {
            return found.next();
        }
    }
}
