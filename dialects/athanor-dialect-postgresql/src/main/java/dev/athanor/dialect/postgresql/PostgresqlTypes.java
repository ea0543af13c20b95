package dev.athanor.dialect.postgresql;

import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;

/** Types of PostgreSQL's own; meant to be imported statically. */
public final class PostgresqlTypes {

    /** The generic name of types whose values are text here. */
    static final String OBJECT = "POSTGRESQL_OBJECT";

    /** JSON documents in the server's own form, which can be searched. */
    public static final SqlType<String> JSONB = new StandardType<>("JSONB", String.class, List.of());

    /** Addresses of hosts, with or without their network: {@code 192.168.0.1/24}. */
    public static final SqlType<String> INET = new PostgresqlType("INET");

    /** Addresses of networks: {@code 192.168.0.0/24}. */
    public static final SqlType<String> CIDR = new PostgresqlType("CIDR");

    /** Addresses of network cards: {@code 08:00:2b:01:02:03}. */
    public static final SqlType<String> MACADDR = new PostgresqlType("MACADDR");

    /** Addresses of network cards, of eight bytes. */
    public static final SqlType<String> MACADDR8 = new PostgresqlType("MACADDR8");

    /** Text without regard to case; of the extension {@code citext}. */
    public static final SqlType<String> CITEXT = new PostgresqlType("CITEXT");

    /** XML documents. */
    public static final SqlType<String> XML = new PostgresqlType("XML");

    /** Documents prepared for a search. */
    public static final SqlType<String> TSVECTOR = new PostgresqlType("TSVECTOR");

    /** Searches in documents. */
    public static final SqlType<String> TSQUERY = new PostgresqlType("TSQUERY");

    /** Names of tables, views and indexes. */
    public static final SqlType<String> REGCLASS = new PostgresqlType("REGCLASS");

    /** Names of the settings of searches in documents. */
    public static final SqlType<String> REGCONFIG = new PostgresqlType("REGCONFIG");

    /** Bits, any number of them: {@code 10110}. */
    public static final SqlType<String> VARBIT = new PostgresqlType("BIT VARYING");

    /** Numbers of the server's own objects. */
    public static final SqlType<Long> OID = new StandardType<>("OID", Long.class, List.of());

    /** Amounts of money, with the digits of the server's locale. {@code NUMERIC} is the better choice. */
    public static final SqlType<BigDecimal> MONEY = new StandardType<>("MONEY", BigDecimal.class, List.of());

    /** Lengths of time in years, months and days; {@link Types#INTERVAL} has them in seconds. */
    public static final SqlType<Period> PERIOD = new StandardType<>("INTERVAL", Period.class, List.of());

    /** Texts by text; of the extension {@code hstore}. */
    public static final SqlType<Map<String, String>> HSTORE = hstore();

    /** Ranges of whole numbers of 32 bits. */
    public static final SqlType<Range<Integer>> INT4RANGE = new RangeType<>("INT4RANGE", Integer::valueOf);

    /** Ranges of whole numbers of 64 bits. */
    public static final SqlType<Range<Long>> INT8RANGE = new RangeType<>("INT8RANGE", Long::valueOf);

    /** Ranges of decimal numbers. */
    public static final SqlType<Range<BigDecimal>> NUMRANGE = new RangeType<>("NUMRANGE", BigDecimal::new);

    /** Ranges of days. */
    public static final SqlType<Range<LocalDate>> DATERANGE = new RangeType<>("DATERANGE", LocalDate::parse);

    /** Ranges of date and time. */
    public static final SqlType<Range<LocalDateTime>> TSRANGE =
            new RangeType<>("TSRANGE", text -> LocalDateTime.parse(text.replace(' ', 'T')));

    /** Ranges of points in time. */
    public static final SqlType<Range<OffsetDateTime>> TSTZRANGE = new RangeType<>("TSTZRANGE", RangeType::moment);

    private PostgresqlTypes() {}

    /** Returns the type of {@code length} bits. */
    public static SqlType<String> bit(int length) {
        if (length < 1) {
            throw new SchemaException("S009", "the length of a type is " + length + "; give at least 1");
        }
        return new PostgresqlType("BIT(" + length + ")");
    }

    /**
     * Returns the type of several ranges that do not overlap; servers have it from version 14 on.
     *
     * @param range the type of one of them, for example {@link #INT4RANGE}
     */
    public static <T extends Comparable<? super T>> SqlType<List<Range<T>>> multirange(SqlType<Range<T>> range) {
        return new MultirangeType<>((RangeType<T>) range);
    }

    @SuppressWarnings("unchecked") // a class says nothing of its type parameters
    private static SqlType<Map<String, String>> hstore() {
        return new StandardType<>("HSTORE", (Class<Map<String, String>>) (Class<?>) Map.class, List.of());
    }
}
