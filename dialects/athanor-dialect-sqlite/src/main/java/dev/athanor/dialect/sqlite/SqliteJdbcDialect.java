package dev.athanor.dialect.sqlite;

import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.dialect.InsertStrategy;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.reflect.SchemaReader;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite and its driver are to the engine. */
final class SqliteJdbcDialect implements JdbcDialect {

    static final SqliteJdbcDialect INSTANCE = new SqliteJdbcDialect();

    private SqliteJdbcDialect() {}

    @Override
    public Dialect dialect() {
        return SqliteDialect.instance();
    }

    @Override
    public Codecs codecs() {
        return SqliteCodecs.ALL;
    }

    @Override
    public InsertStrategy insertStrategy() {
        return SqliteInserts.INSTANCE;
    }

    @Override
    public boolean batchesByDriver() {
        return false;
    }

    @Override
    public <T> @Nullable T generatedKey(PreparedStatement run, Column<T> column) throws SQLException {
        try (PreparedStatement last = run.getConnection().prepareStatement("SELECT last_insert_rowid()");
                ResultSet key = last.executeQuery()) {
            return key.next() ? codecs().of(column.type()).read(key, 1) : null;
        }
    }

    @Override
    public Set<Isolation> isolationLevels() {
        return Set.of(Isolation.AUTOCOMMIT, Isolation.READ_UNCOMMITTED, Isolation.SERIALIZABLE);
    }

    // The driver has no SQLSTATE; SQLite's own codes say which constraint it was, its messages which name.
    @Override
    public ErrorKind kindOf(SQLException failure) {
        if (!(failure instanceof SQLiteException known)) {
            // What the driver says of its own, without a code.
            return "database connection closed".equals(failure.getMessage())
                    ? ErrorKind.CONNECTION_LOST
                    : ErrorKind.of(failure.getSQLState());
        }
        SQLiteErrorCode code = known.getResultCode();
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                ErrorKind.UNIQUE_VIOLATION;
            case SQLITE_CONSTRAINT_NOTNULL -> ErrorKind.NOT_NULL_VIOLATION;
            case SQLITE_CONSTRAINT_FOREIGNKEY -> ErrorKind.FOREIGN_KEY_VIOLATION;
            case SQLITE_CONSTRAINT_CHECK -> ErrorKind.CHECK_VIOLATION;
            case SQLITE_CONSTRAINT_DATATYPE -> ErrorKind.DATA;
            case SQLITE_ERROR -> named(String.valueOf(failure.getMessage()));
            default -> family(code);
        };
    }

    private static ErrorKind family(SQLiteErrorCode code) {
        return switch (code.code & 0xff) {
            case 19 -> ErrorKind.INTEGRITY; // SQLITE_CONSTRAINT
            case 18, 20, 25 -> ErrorKind.DATA; // TOOBIG, MISMATCH, RANGE
            case 5, 6 -> ErrorKind.LOCKED; // BUSY, LOCKED
            case 8 -> ErrorKind.READ_ONLY;
            case 9 -> ErrorKind.TIMEOUT; // INTERRUPT
            case 14, 26 -> ErrorKind.UNREACHABLE; // CANTOPEN, NOTADB
            case 7, 13 -> ErrorKind.RESOURCES; // NOMEM, FULL
            case 3, 23 -> ErrorKind.PRIVILEGE; // PERM, AUTH
            default -> ErrorKind.OTHER;
        };
    }

    private static ErrorKind named(String message) {
        if (message.contains("no such table") || message.contains("no such view")) {
            return ErrorKind.UNDEFINED_TABLE;
        }
        if (message.contains("no such column")
                || message.contains("no such function")
                || message.contains("has no column named")) {
            return ErrorKind.UNDEFINED_COLUMN;
        }
        if (message.contains("already exists")) {
            return ErrorKind.DUPLICATE_OBJECT;
        }
        return ErrorKind.SYNTAX;
    }

    // SQLite names columns and constraints in its messages, never values; what could not be read, the codecs quote.
    @Override
    public @Nullable String messageWithoutValues(SQLException failure) {
        return failure instanceof SQLiteException ? failure.getMessage() : null;
    }

    // A file is opened when it is first read: so that one that is no database is found out now, not by the pool.
    @Override
    public void initialize(Connection connection) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement("PRAGMA schema_version")) {
            look.executeQuery().close();
        }
        RegexpFunction.register(connection);
    }

    @Override
    public boolean readsSchemas() {
        return true;
    }

    @Override
    public SchemaReader schemaReader() {
        return SqliteSchema.INSTANCE;
    }

    @Override
    public boolean hasTable(Connection connection, @Nullable String schema, String table) throws SQLException {
        String in = schema == null ? "main" : schema;
        String sql = "SELECT 1 FROM " + dialect().identifiers().quote(in)
                + ".sqlite_master WHERE type IN ('table', 'view') AND name = ? COLLATE NOCASE";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
