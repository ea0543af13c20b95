package dev.athanor.dialect.postgresql;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.dialect.InsertStrategy;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.TwoPhaseCommit;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.reflect.SchemaReader;
import dev.athanor.sql.compile.Dialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * PostgreSQL to the engine.
 *
 * @param insertStrategy how many rows are inserted, by the version of the server
 */
record PostgresqlJdbc(InsertStrategy insertStrategy) implements JdbcDialect {

    /** What every version that is supported can do. */
    static final PostgresqlJdbc UNKNOWN_VERSION = new PostgresqlJdbc(ArrayInserts.ORDERED);

    private static final PostgresqlJdbc FROM_17 = new PostgresqlJdbc(ArrayInserts.MERGING);

    // Beside what the standard and the engine know. https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static final Map<String, ErrorKind> STATES = Map.of(
            "25P03", ErrorKind.CONNECTION_LOST, // idle_in_transaction_session_timeout ends the session
            "25P04", ErrorKind.CONNECTION_LOST, // transaction_timeout, too
            "57P04", ErrorKind.CONNECTION_LOST, // database_dropped
            "57P05", ErrorKind.CONNECTION_LOST, // idle_session_timeout
            "42P04", ErrorKind.DUPLICATE_OBJECT, // duplicate_database
            "42P06", ErrorKind.DUPLICATE_OBJECT, // duplicate_schema
            "42704", ErrorKind.UNDEFINED_TABLE, // undefined_object: a type, an index, a role
            "428C9", ErrorKind.DATA, // generated_always: a value for a column that takes none
            "42804", ErrorKind.DATA); // datatype_mismatch

    private static final String VISIBLE = "SELECT 1 FROM pg_catalog.pg_class WHERE relname = ?"
            + " AND relkind IN ('r', 'p', 'f', 'v', 'm') AND pg_catalog.pg_table_is_visible(oid)";

    private static final String IN_SCHEMA = "SELECT 1 FROM pg_catalog.pg_class WHERE relname = ?"
            + " AND relkind IN ('r', 'p', 'f', 'v', 'm')"
            + " AND relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = ?)";

    private static final String VISIBLE_TYPE =
            "SELECT 1 FROM pg_catalog.pg_type WHERE typname = ? AND pg_catalog.pg_type_is_visible(oid)";

    private static final String TYPE_IN_SCHEMA = "SELECT 1 FROM pg_catalog.pg_type WHERE typname = ?"
            + " AND typnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = ?)";

    // Of the type itself, or as an array.
    private static final String USERS = "SELECT 1 FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t"
            + " ON t.oid = a.atttypid WHERE NOT a.attisdropped AND coalesce(nullif(t.typelem, 0), t.oid) IN (";

    @Override
    public Dialect dialect() {
        return PostgresqlDialect.instance();
    }

    @Override
    public Codecs codecs() {
        return PostgresqlCodecs.ALL;
    }

    @Override
    public JdbcDialect forServer(DatabaseMetaData connection) throws SQLException {
        return connection.getDatabaseMajorVersion() >= 17 ? FROM_17 : UNKNOWN_VERSION;
    }

    @Override
    public ErrorKind kindOf(SQLException failure) {
        String state = failure.getSQLState();
        ErrorKind own = state == null ? null : STATES.get(state);
        return own == null ? ErrorKind.of(state) : own;
    }

    // The message itself names constraints and columns; values stand in its detail, and where one could not be read.
    @Override
    public @Nullable String messageWithoutValues(SQLException failure) {
        ErrorKind kind = kindOf(failure);
        if (kind == ErrorKind.DATA || kind == ErrorKind.OTHER) {
            return null;
        }
        ServerErrorMessage said = failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
        return said == null ? failure.getMessage() : said.getMessage();
    }

    @Override
    public Codec<?> codecOf(ResultSetMetaData columns, int column) throws SQLException {
        return PostgresqlCodecs.ofColumn(columns.getColumnTypeName(column));
    }

    // https://www.postgresql.org/docs/current/sql-call.html
    @Override
    public boolean tellsOutParametersByRow() {
        return true;
    }

    @Override
    public TwoPhaseCommit twoPhaseCommit() {
        return PreparedTransactions.INSTANCE;
    }

    @Override
    public boolean readsSchemas() {
        return true;
    }

    @Override
    public SchemaReader schemaReader() {
        return PostgresqlSchema.INSTANCE;
    }

    @Override
    public boolean hasType(Connection connection, @Nullable String schema, String type) throws SQLException {
        return finds(connection, schema == null ? VISIBLE_TYPE : TYPE_IN_SCHEMA, schema, type);
    }

    @Override
    public boolean usesType(Connection connection, @Nullable String schema, String type) throws SQLException {
        return finds(
                connection,
                USERS + (schema == null ? VISIBLE_TYPE : TYPE_IN_SCHEMA).replace("SELECT 1", "SELECT oid") + ")",
                schema,
                type);
    }

    @Override
    public boolean hasTable(Connection connection, @Nullable String schema, String table) throws SQLException {
        return finds(connection, schema == null ? VISIBLE : IN_SCHEMA, schema, table);
    }

    private static boolean finds(Connection connection, String sql, @Nullable String schema, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            if (schema != null) {
                statement.setString(2, schema);
            }
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
