package dev.athanor.dialect.h2;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.dialect.InsertStrategy;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.PagedInserts;
import dev.athanor.engine.dialect.TwoPhaseCommit;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.reflect.SchemaReader;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What H2 and its driver are to the engine. */
final class H2Jdbc implements JdbcDialect {

    static final H2Jdbc INSTANCE = new H2Jdbc();

    // https://h2database.com/javadoc/org/h2/api/ErrorCode.html
    private static final Map<Integer, ErrorKind> CODES = Map.ofEntries(
            Map.entry(42103, ErrorKind.UNDEFINED_TABLE),
            Map.entry(42104, ErrorKind.UNDEFINED_TABLE),
            Map.entry(90079, ErrorKind.UNDEFINED_TABLE),
            Map.entry(90022, ErrorKind.UNDEFINED_COLUMN),
            Map.entry(42111, ErrorKind.DUPLICATE_OBJECT),
            Map.entry(42121, ErrorKind.DUPLICATE_OBJECT),
            Map.entry(90045, ErrorKind.DUPLICATE_OBJECT),
            Map.entry(90078, ErrorKind.DUPLICATE_OBJECT),
            Map.entry(90013, ErrorKind.UNREACHABLE),
            Map.entry(90020, ErrorKind.UNREACHABLE),
            Map.entry(90046, ErrorKind.UNREACHABLE),
            Map.entry(90146, ErrorKind.UNREACHABLE),
            Map.entry(90149, ErrorKind.UNREACHABLE),
            Map.entry(90007, ErrorKind.CONNECTION_LOST),
            Map.entry(90067, ErrorKind.CONNECTION_LOST),
            Map.entry(90098, ErrorKind.CONNECTION_LOST),
            Map.entry(90121, ErrorKind.CONNECTION_LOST),
            Map.entry(90131, ErrorKind.SERIALIZATION),
            Map.entry(50200, ErrorKind.LOCKED),
            Map.entry(90039, ErrorKind.TIMEOUT),
            Map.entry(90096, ErrorKind.PRIVILEGE),
            Map.entry(90097, ErrorKind.READ_ONLY),
            Map.entry(90108, ErrorKind.RESOURCES),
            Map.entry(50100, ErrorKind.UNSUPPORTED));

    // Names are kept in upper case, unless the database was told to leave them as they are.
    private static final String HAS_TABLE = """
            SELECT 1 FROM INFORMATION_SCHEMA.TABLES LEFT JOIN INFORMATION_SCHEMA.SETTINGS
                ON SETTING_NAME = 'DATABASE_TO_UPPER'
            WHERE TABLE_SCHEMA = COALESCE(CASE UPPER(SETTING_VALUE) WHEN 'FALSE' THEN ? ELSE ? END, CURRENT_SCHEMA)
                AND TABLE_NAME = CASE UPPER(SETTING_VALUE) WHEN 'FALSE' THEN ? ELSE ? END
            """;

    private H2Jdbc() {}

    @Override
    public Dialect dialect() {
        return H2Dialect.instance();
    }

    @Override
    public Codecs codecs() {
        return H2Codecs.ALL;
    }

    @Override
    public InsertStrategy insertStrategy() {
        return new PagedInserts(1000, 30_000, (insert, columns) -> insert.returning(columns), true);
    }

    @Override
    public boolean batchesByDriver() {
        return false;
    }

    @Override
    public Set<Isolation> isolationLevels() {
        return Set.of(
                Isolation.AUTOCOMMIT,
                Isolation.READ_UNCOMMITTED,
                Isolation.READ_COMMITTED,
                Isolation.REPEATABLE_READ,
                Isolation.SERIALIZABLE);
    }

    @Override
    public ErrorKind kindOf(SQLException failure) {
        return ErrorKind.of(failure, CODES);
    }

    @Override
    public Codec<?> codecOf(ResultSetMetaData columns, int column) throws SQLException {
        return H2Codecs.ofColumn(columns, column);
    }

    // Names without quotes are kept in upper case.
    @Override
    public String columnName(String label) {
        return dialect().identifiers().ofUpperCase(label);
    }

    @Override
    public TwoPhaseCommit twoPhaseCommit() {
        return InDoubtTransactions.INSTANCE;
    }

    @Override
    public boolean readsSchemas() {
        return true;
    }

    @Override
    public SchemaReader schemaReader() {
        return H2Schema.INSTANCE;
    }

    @Override
    public boolean hasTable(Connection connection, @Nullable String schema, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HAS_TABLE)) {
            Identifiers identifiers = dialect().identifiers();
            statement.setString(1, schema);
            statement.setString(2, schema == null ? null : identifiers.inUpperCase(schema));
            statement.setString(3, table);
            statement.setString(4, identifiers.inUpperCase(table));
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
