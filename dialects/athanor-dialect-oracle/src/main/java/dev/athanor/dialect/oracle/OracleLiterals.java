package dev.athanor.dialect.oracle;

import dev.athanor.sql.compile.Dialect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Values as Oracle writes them in SQL: text is read as a date by the format of the session, so the format is said.
 * https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/TO_DATE.html
 */
final class OracleLiterals {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter FRACTION = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS");
    private static final DateTimeFormatter ZONED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS xxx");

    private OracleLiterals() {}

    static void add(Dialect.Builder dialect) {
        dialect.literal(LocalDate.class, day -> "TO_DATE('" + DATE.format(day) + "', 'YYYY-MM-DD')")
                .literal(LocalDateTime.class, OracleLiterals::moment)
                .literal(OffsetDateTime.class, OracleLiterals::zoned)
                .literal(Instant.class, instant -> zoned(instant.atOffset(ZoneOffset.UTC)))
                .literal(byte[].class, bytes -> "HEXTORAW('" + HexFormat.of().formatHex(bytes) + "')")
                .literal(UUID.class, id -> "'" + id.toString().replace("-", "") + "'");
    }

    private static String moment(LocalDateTime moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).equals(moment)
                ? "TO_DATE('" + SECOND.format(moment) + "', 'YYYY-MM-DD HH24:MI:SS')"
                : "TO_TIMESTAMP('" + FRACTION.format(moment) + "', 'YYYY-MM-DD HH24:MI:SS.FF9')";
    }

    private static String zoned(OffsetDateTime moment) {
        return "TO_TIMESTAMP_TZ('" + ZONED.format(moment) + "', 'YYYY-MM-DD HH24:MI:SS.FF9 TZH:TZM')";
    }
}
