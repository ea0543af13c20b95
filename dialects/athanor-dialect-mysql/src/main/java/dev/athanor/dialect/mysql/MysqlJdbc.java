package dev.athanor.dialect.mysql;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.codec.StandardCodec;
import dev.athanor.engine.dialect.DriverKeyInserts;
import dev.athanor.engine.dialect.InsertStrategy;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.PagedInserts;
import dev.athanor.engine.dialect.TwoPhaseCommit;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.reflect.SchemaReader;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What MySQL and MariaDB are to the engine, through MariaDB's driver.
 *
 * @param dialect how it writes SQL
 * @param codecs how values are kept
 * @param insertStrategy how many rows are inserted
 * @param mariadb whether it is MariaDB
 */
record MysqlJdbc(Dialect dialect, Codecs codecs, InsertStrategy insertStrategy, boolean mariadb)
        implements JdbcDialect {

    /** MySQL, or a server not seen yet. */
    static final MysqlJdbc MYSQL =
            new MysqlJdbc(MysqlDialect.instance(), MysqlCodecs.MYSQL, DriverKeyInserts.INSTANCE, false);

    /** MySQL from version 8.0.20 on. */
    static final MysqlJdbc MYSQL_8020 =
            new MysqlJdbc(MysqlDialect.from8020(), MysqlCodecs.MYSQL, DriverKeyInserts.INSTANCE, false);

    /** MariaDB, whose INSERT returns rows. */
    static final MysqlJdbc MARIADB = new MysqlJdbc(
            MariadbDialect.instance(),
            MysqlCodecs.MARIADB,
            new PagedInserts(1000, 32_000, (insert, columns) -> insert.returning(columns), true),
            true);

    // https://dev.mysql.com/doc/mysql-errors/9.0/en/server-error-reference.html, and MariaDB's from 1900 on
    private static final Map<Integer, ErrorKind> CODES = Map.ofEntries(
            Map.entry(1062, ErrorKind.UNIQUE_VIOLATION),
            Map.entry(1169, ErrorKind.UNIQUE_VIOLATION),
            Map.entry(1586, ErrorKind.UNIQUE_VIOLATION),
            Map.entry(1048, ErrorKind.NOT_NULL_VIOLATION),
            Map.entry(1364, ErrorKind.NOT_NULL_VIOLATION), // no default, which only a column that takes NULL has unsaid
            Map.entry(1216, ErrorKind.FOREIGN_KEY_VIOLATION),
            Map.entry(1217, ErrorKind.FOREIGN_KEY_VIOLATION),
            Map.entry(1451, ErrorKind.FOREIGN_KEY_VIOLATION),
            Map.entry(1452, ErrorKind.FOREIGN_KEY_VIOLATION),
            Map.entry(3819, ErrorKind.CHECK_VIOLATION),
            Map.entry(4025, ErrorKind.CHECK_VIOLATION),
            Map.entry(1264, ErrorKind.DATA),
            Map.entry(1265, ErrorKind.DATA),
            Map.entry(1292, ErrorKind.DATA),
            Map.entry(1366, ErrorKind.DATA),
            Map.entry(1406, ErrorKind.DATA),
            Map.entry(1054, ErrorKind.UNDEFINED_COLUMN),
            Map.entry(1305, ErrorKind.UNDEFINED_COLUMN),
            Map.entry(1630, ErrorKind.UNDEFINED_COLUMN),
            Map.entry(1051, ErrorKind.UNDEFINED_TABLE),
            Map.entry(1146, ErrorKind.UNDEFINED_TABLE),
            Map.entry(1091, ErrorKind.UNDEFINED_TABLE),
            Map.entry(1007, ErrorKind.DUPLICATE_OBJECT),
            Map.entry(1050, ErrorKind.DUPLICATE_OBJECT),
            Map.entry(1060, ErrorKind.DUPLICATE_OBJECT),
            Map.entry(1061, ErrorKind.DUPLICATE_OBJECT),
            Map.entry(1022, ErrorKind.DUPLICATE_OBJECT),
            Map.entry(1064, ErrorKind.SYNTAX),
            Map.entry(1044, ErrorKind.PRIVILEGE),
            Map.entry(1142, ErrorKind.PRIVILEGE),
            Map.entry(1143, ErrorKind.PRIVILEGE),
            Map.entry(1227, ErrorKind.PRIVILEGE),
            Map.entry(1370, ErrorKind.PRIVILEGE),
            Map.entry(1045, ErrorKind.UNREACHABLE),
            Map.entry(1049, ErrorKind.UNDEFINED_TABLE),
            Map.entry(1040, ErrorKind.UNREACHABLE),
            Map.entry(1205, ErrorKind.LOCKED),
            Map.entry(3572, ErrorKind.LOCKED),
            Map.entry(1213, ErrorKind.SERIALIZATION),
            Map.entry(1020, ErrorKind.SERIALIZATION),
            Map.entry(1317, ErrorKind.TIMEOUT),
            Map.entry(1969, ErrorKind.TIMEOUT),
            Map.entry(3024, ErrorKind.TIMEOUT),
            Map.entry(1290, ErrorKind.READ_ONLY),
            Map.entry(1792, ErrorKind.READ_ONLY),
            Map.entry(1836, ErrorKind.READ_ONLY),
            Map.entry(1114, ErrorKind.RESOURCES),
            Map.entry(1021, ErrorKind.RESOURCES),
            Map.entry(1235, ErrorKind.UNSUPPORTED),
            Map.entry(1927, ErrorKind.CONNECTION_LOST),
            Map.entry(2006, ErrorKind.CONNECTION_LOST),
            Map.entry(2013, ErrorKind.CONNECTION_LOST),
            Map.entry(2014, ErrorKind.CONNECTION_LOST),
            Map.entry(2045, ErrorKind.CONNECTION_LOST),
            Map.entry(2055, ErrorKind.CONNECTION_LOST),
            Map.entry(4031, ErrorKind.CONNECTION_LOST));

    private static final String HAS_TABLE = "SELECT 1 FROM information_schema.tables"
            + " WHERE table_schema = coalesce(?, database()) AND table_name = ?";

    // What does not fit is refused, not cut; 0 is a number like others, not the wish for a generated one; and a
    // backslash
    // in a literal is what it is by default.
    private static final String MODE = "SET SESSION sql_mode = concat_ws(',', 'STRICT_TRANS_TABLES',"
            + " 'NO_AUTO_VALUE_ON_ZERO', replace(@@sql_mode, 'NO_BACKSLASH_ESCAPES', ''))";

    @Override
    public JdbcDialect forServer(DatabaseMetaData connection) throws SQLException {
        return server(connection.getDatabaseProductName(), connection.getDatabaseProductVersion());
    }

    /**
     * Returns what the server is to the engine.
     *
     * @param product what it calls itself
     * @param version its version, such as {@code 8.0.36-log}
     * @throws UrlException if this is MariaDB, and the server is not ({@code E061})
     */
    MysqlJdbc server(String product, String version) {
        boolean isMariadb = product.equalsIgnoreCase("MariaDB");
        if (mariadb && !isMariadb) {
            throw new UrlException(
                    "E061",
                    "the server behind a mariadb: URL is " + product + " " + version + "; say mysql: in the URL");
        }
        MysqlVersion known = MysqlVersion.of(version);
        return isMariadb ? known.mariadb() : known.mysql();
    }

    /** Returns this writing statements by {@code other}. */
    MysqlJdbc with(Dialect other) {
        return new MysqlJdbc(other, codecs, insertStrategy, mariadb);
    }

    @Override
    public void initialize(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MODE)) {
            statement.execute();
        }
    }

    @Override
    public ErrorKind kindOf(SQLException failure) {
        return ErrorKind.of(failure, CODES);
    }

    // Of a batch all rows are sent before the first answer is read; the counts say which failed.
    @Override
    public int failedRow(SQLException failure) {
        if (failure instanceof BatchUpdateException batch) {
            int[] counts = batch.getUpdateCounts();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == Statement.EXECUTE_FAILED) {
                    return i;
                }
            }
        }
        return -1;
    }

    // Booleans are bytes to the server, so the driver takes what is called BOOL for one.
    @Override
    public Codec<?> codecOf(ResultSetMetaData columns, int column) throws SQLException {
        return switch (columns.getColumnTypeName(column).toUpperCase(Locale.ROOT)) {
            case "DATE" -> StandardCodec.DATE;
            case "TIME" -> StandardCodec.TIME;
            case "DATETIME", "TIMESTAMP" -> StandardCodec.TIMESTAMP;
            default -> StandardCodec.OBJECT;
        };
    }

    @Override
    public <T> Codec<T> storing(Column<T> column, Codec<T> codec) {
        return StoringCodec.of(column, codec, mariadb);
    }

    @Override
    public TwoPhaseCommit twoPhaseCommit() {
        return XaTransactions.INSTANCE;
    }

    @Override
    public boolean readsSchemas() {
        return true;
    }

    @Override
    public SchemaReader schemaReader() {
        return new MysqlCatalog(mariadb);
    }

    @Override
    public boolean hasTable(Connection connection, @Nullable String schema, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HAS_TABLE)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
