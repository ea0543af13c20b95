package dev.athanor.dialect.mssql;

import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.codec.StandardCodec;
import dev.athanor.engine.dialect.InsertStrategy;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.PagedInserts;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.sql.compile.Dialect;
import java.sql.SQLException;
import java.time.OffsetTime;
import java.util.Map;
import java.util.UUID;

/** What SQL Server and its driver are to the engine, by their documentation. */
final class MssqlJdbc implements JdbcDialect {

    static final MssqlJdbc INSTANCE = new MssqlJdbc();

    private static final Codecs CODECS = Codecs.STANDARD
            .but()
            .dialect("mssql")
            .add(UUID.class, StandardCodec.text(UUID::toString, UUID::fromString))
            .add(OffsetTime.class, StandardCodec.TIME_TZ_TEXT)
            .build();

    // https://learn.microsoft.com/en-us/sql/relational-databases/errors-events/database-engine-events-and-errors
    private static final Map<Integer, ErrorKind> CODES = Map.ofEntries(
            Map.entry(2601, ErrorKind.UNIQUE_VIOLATION),
            Map.entry(2627, ErrorKind.UNIQUE_VIOLATION),
            Map.entry(515, ErrorKind.NOT_NULL_VIOLATION),
            Map.entry(547, ErrorKind.INTEGRITY), // a foreign key or a CHECK, as the message says
            Map.entry(2628, ErrorKind.DATA),
            Map.entry(8152, ErrorKind.DATA),
            Map.entry(8115, ErrorKind.DATA),
            Map.entry(8114, ErrorKind.DATA),
            Map.entry(8134, ErrorKind.DATA),
            Map.entry(245, ErrorKind.DATA),
            Map.entry(241, ErrorKind.DATA),
            Map.entry(102, ErrorKind.SYNTAX),
            Map.entry(156, ErrorKind.SYNTAX),
            Map.entry(208, ErrorKind.UNDEFINED_TABLE),
            Map.entry(3701, ErrorKind.UNDEFINED_TABLE),
            Map.entry(207, ErrorKind.UNDEFINED_COLUMN),
            Map.entry(195, ErrorKind.UNDEFINED_COLUMN),
            Map.entry(2714, ErrorKind.DUPLICATE_OBJECT),
            Map.entry(1913, ErrorKind.DUPLICATE_OBJECT),
            Map.entry(229, ErrorKind.PRIVILEGE),
            Map.entry(262, ErrorKind.PRIVILEGE),
            Map.entry(18456, ErrorKind.UNREACHABLE),
            Map.entry(4060, ErrorKind.UNREACHABLE),
            Map.entry(1222, ErrorKind.LOCKED),
            Map.entry(1205, ErrorKind.SERIALIZATION),
            Map.entry(3960, ErrorKind.SERIALIZATION),
            Map.entry(3906, ErrorKind.READ_ONLY),
            Map.entry(1105, ErrorKind.RESOURCES),
            Map.entry(10054, ErrorKind.CONNECTION_LOST));

    private static final Map<String, ErrorKind> STATES = Map.of(
            "01002", ErrorKind.CONNECTION_LOST,
            "08S01", ErrorKind.CONNECTION_LOST,
            "08S02", ErrorKind.CONNECTION_LOST,
            "HY008", ErrorKind.TIMEOUT,
            "HYT00", ErrorKind.TIMEOUT);

    private MssqlJdbc() {}

    @Override
    public Dialect dialect() {
        return MssqlDialect.instance();
    }

    @Override
    public Codecs codecs() {
        return CODECS;
    }

    // A statement takes 2,100 parameters, and a VALUES a thousand rows; an identity takes no DEFAULT.
    @Override
    public InsertStrategy insertStrategy() {
        return new PagedInserts(1000, 2000, (insert, columns) -> insert.returning(columns), false);
    }

    @Override
    public ErrorKind kindOf(SQLException failure) {
        ErrorKind known = CODES.get(failure.getErrorCode());
        if (known == ErrorKind.INTEGRITY) {
            String message = String.valueOf(failure.getMessage());
            return message.contains("CHECK constraint") ? ErrorKind.CHECK_VIOLATION : ErrorKind.FOREIGN_KEY_VIOLATION;
        }
        if (known != null) {
            return known;
        }
        String state = failure.getSQLState();
        ErrorKind byState = state == null ? null : STATES.get(state);
        return byState != null ? byState : ErrorKind.of(state);
    }
}
