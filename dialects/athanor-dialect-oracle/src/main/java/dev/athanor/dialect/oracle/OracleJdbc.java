package dev.athanor.dialect.oracle;

import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.codec.StandardCodec;
import dev.athanor.engine.dialect.DriverKeyInserts;
import dev.athanor.engine.dialect.InsertStrategy;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import java.sql.SQLException;
import java.time.OffsetTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What Oracle and its driver are to the engine, by their documentation. Keys are asked of the driver, which makes the
 * RETURNING INTO itself.
 */
final class OracleJdbc implements JdbcDialect {

    static final OracleJdbc INSTANCE = new OracleJdbc();

    private static final Dialect DIALECT = Dialect.extending(OracleDialect.instance())
            .without(Capability.IMPLICIT_RETURNING)
            .build();

    private static final Codecs CODECS = Codecs.STANDARD
            .but()
            .dialect("oracle")
            .add(UUID.class, StandardCodec.UNIQUE_ID_DIGITS)
            .add(OffsetTime.class, StandardCodec.TIME_TZ_TEXT)
            .build();

    // https://docs.oracle.com/en/error-help/db/
    private static final Map<Integer, ErrorKind> CODES = Map.ofEntries(
            Map.entry(1, ErrorKind.UNIQUE_VIOLATION),
            Map.entry(1400, ErrorKind.NOT_NULL_VIOLATION),
            Map.entry(1407, ErrorKind.NOT_NULL_VIOLATION),
            Map.entry(2291, ErrorKind.FOREIGN_KEY_VIOLATION),
            Map.entry(2292, ErrorKind.FOREIGN_KEY_VIOLATION),
            Map.entry(2290, ErrorKind.CHECK_VIOLATION),
            Map.entry(1438, ErrorKind.DATA),
            Map.entry(1476, ErrorKind.DATA),
            Map.entry(1722, ErrorKind.DATA),
            Map.entry(1839, ErrorKind.DATA),
            Map.entry(1841, ErrorKind.DATA),
            Map.entry(12899, ErrorKind.DATA),
            Map.entry(900, ErrorKind.SYNTAX),
            Map.entry(907, ErrorKind.SYNTAX),
            Map.entry(923, ErrorKind.SYNTAX),
            Map.entry(933, ErrorKind.SYNTAX),
            Map.entry(936, ErrorKind.SYNTAX),
            Map.entry(942, ErrorKind.UNDEFINED_TABLE),
            Map.entry(2289, ErrorKind.UNDEFINED_TABLE),
            Map.entry(904, ErrorKind.UNDEFINED_COLUMN),
            Map.entry(955, ErrorKind.DUPLICATE_OBJECT),
            Map.entry(1031, ErrorKind.PRIVILEGE),
            Map.entry(1017, ErrorKind.UNREACHABLE),
            Map.entry(12154, ErrorKind.UNREACHABLE),
            Map.entry(12505, ErrorKind.UNREACHABLE),
            Map.entry(12514, ErrorKind.UNREACHABLE),
            Map.entry(12541, ErrorKind.UNREACHABLE),
            Map.entry(1033, ErrorKind.UNREACHABLE),
            Map.entry(54, ErrorKind.LOCKED),
            Map.entry(30006, ErrorKind.LOCKED),
            Map.entry(60, ErrorKind.SERIALIZATION),
            Map.entry(8177, ErrorKind.SERIALIZATION),
            Map.entry(1013, ErrorKind.TIMEOUT),
            Map.entry(1456, ErrorKind.READ_ONLY),
            Map.entry(16000, ErrorKind.READ_ONLY),
            Map.entry(1653, ErrorKind.RESOURCES),
            Map.entry(4031, ErrorKind.RESOURCES),
            Map.entry(28, ErrorKind.CONNECTION_LOST),
            Map.entry(2396, ErrorKind.CONNECTION_LOST),
            Map.entry(3113, ErrorKind.CONNECTION_LOST),
            Map.entry(3114, ErrorKind.CONNECTION_LOST),
            Map.entry(3135, ErrorKind.CONNECTION_LOST),
            Map.entry(17002, ErrorKind.CONNECTION_LOST),
            Map.entry(17008, ErrorKind.CONNECTION_LOST),
            Map.entry(17410, ErrorKind.CONNECTION_LOST));

    private OracleJdbc() {}

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public Codecs codecs() {
        return CODECS;
    }

    @Override
    public InsertStrategy insertStrategy() {
        return DriverKeyInserts.INSTANCE;
    }

    @Override
    public Set<Isolation> isolationLevels() {
        return Set.of(Isolation.AUTOCOMMIT, Isolation.READ_COMMITTED, Isolation.SERIALIZABLE);
    }

    @Override
    public ErrorKind kindOf(SQLException failure) {
        return ErrorKind.of(failure, CODES);
    }

    // Names without quotes are kept in upper case.
    @Override
    public String columnName(String label) {
        return dialect().identifiers().ofUpperCase(label);
    }
}
