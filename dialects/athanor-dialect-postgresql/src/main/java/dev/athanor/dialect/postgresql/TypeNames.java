package dev.athanor.dialect.postgresql;

import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types that the server's {@code format_type} writes. */
final class TypeNames {

    private static final Pattern FORM =
            Pattern.compile("([a-z0-9_ \".]+?)(?:\\((\\d+)(?:,(-?\\d+))?\\))?( with(?:out)? time zone)?");

    private static final Map<String, SqlType<?>> PLAIN = Map.ofEntries(
            Map.entry("smallint", Types.SMALLINT),
            Map.entry("integer", Types.INTEGER),
            Map.entry("bigint", Types.BIGINT),
            Map.entry("numeric", Types.NUMERIC),
            Map.entry("real", Types.REAL),
            Map.entry("double precision", Types.DOUBLE),
            Map.entry("boolean", Types.BOOLEAN),
            Map.entry("character varying", Types.VARCHAR),
            Map.entry("text", Types.TEXT),
            Map.entry("date", Types.DATE),
            Map.entry("time without time zone", Types.TIME),
            Map.entry("time with time zone", Types.TIME_TZ),
            Map.entry("timestamp without time zone", Types.TIMESTAMP),
            Map.entry("timestamp with time zone", Types.TIMESTAMP_TZ),
            Map.entry("interval", Types.INTERVAL),
            Map.entry("bytea", Types.BLOB),
            Map.entry("uuid", Types.UUID),
            Map.entry("json", Types.JSON),
            Map.entry("jsonb", PostgresqlTypes.JSONB),
            Map.entry("inet", PostgresqlTypes.INET),
            Map.entry("cidr", PostgresqlTypes.CIDR),
            Map.entry("macaddr", PostgresqlTypes.MACADDR),
            Map.entry("macaddr8", PostgresqlTypes.MACADDR8),
            Map.entry("citext", PostgresqlTypes.CITEXT),
            Map.entry("hstore", PostgresqlTypes.HSTORE),
            Map.entry("xml", PostgresqlTypes.XML),
            Map.entry("tsvector", PostgresqlTypes.TSVECTOR),
            Map.entry("tsquery", PostgresqlTypes.TSQUERY),
            Map.entry("regclass", PostgresqlTypes.REGCLASS),
            Map.entry("regconfig", PostgresqlTypes.REGCONFIG),
            Map.entry("bit varying", PostgresqlTypes.VARBIT),
            Map.entry("oid", PostgresqlTypes.OID),
            Map.entry("money", PostgresqlTypes.MONEY),
            Map.entry("int4range", PostgresqlTypes.INT4RANGE),
            Map.entry("int8range", PostgresqlTypes.INT8RANGE),
            Map.entry("numrange", PostgresqlTypes.NUMRANGE),
            Map.entry("daterange", PostgresqlTypes.DATERANGE),
            Map.entry("tsrange", PostgresqlTypes.TSRANGE),
            Map.entry("tstzrange", PostgresqlTypes.TSTZRANGE),
            Map.entry("int4multirange", PostgresqlTypes.multirange(PostgresqlTypes.INT4RANGE)),
            Map.entry("int8multirange", PostgresqlTypes.multirange(PostgresqlTypes.INT8RANGE)),
            Map.entry("nummultirange", PostgresqlTypes.multirange(PostgresqlTypes.NUMRANGE)),
            Map.entry("datemultirange", PostgresqlTypes.multirange(PostgresqlTypes.DATERANGE)),
            Map.entry("tsmultirange", PostgresqlTypes.multirange(PostgresqlTypes.TSRANGE)),
            Map.entry("tstzmultirange", PostgresqlTypes.multirange(PostgresqlTypes.TSTZRANGE)));

    private TypeNames() {}

    /**
     * An enum that is a type of its own.
     *
     * @param schema its schema, or {@code null} if it is the default one
     * @param name its name
     * @param labels its values
     */
    record OwnEnum(@Nullable String schema, String name, List<String> labels) {

        EnumType<String> type() {
            EnumType<String> type = EnumType.of(name, labels.toArray(String[]::new));
            return schema == null ? type : type.inSchema(schema);
        }
    }

    /** Returns the type that is written {@code text}. */
    static SqlType<?> of(String text, @Nullable OwnEnum constants) {
        if (text.endsWith("[]")) {
            return array(of(text.substring(0, text.length() - 2), constants));
        }
        if (constants != null) {
            return constants.labels().isEmpty() ? new NativeType<>(text, Object.class) : constants.type();
        }
        SqlType<?> plain = PLAIN.get(text.substring(text.lastIndexOf('.') + 1));
        if (plain != null) {
            return plain;
        }
        Matcher form = FORM.matcher(text);
        SqlType<?> known = form.matches() && form.group(2) != null ? withArguments(form) : null;
        return known != null ? known : new NativeType<>(text, Object.class);
    }

    private static <E> SqlType<List<E>> array(SqlType<E> element) {
        return ArrayType.of(element);
    }

    private static @Nullable SqlType<?> withArguments(Matcher form) {
        int first = Integer.parseInt(form.group(2));
        String zone = form.group(4) == null ? "" : form.group(4);
        return switch (form.group(1) + zone) {
            case "numeric" -> numeric(first, Integer.parseInt(form.group(3)));
            case "character varying" -> Types.varchar(first);
            case "character" -> Types.character(first);
            case "bit" -> PostgresqlTypes.bit(first);
            case "timestamp without time zone" -> Types.timestamp(first);
            case "timestamp with time zone" -> Types.timestampTz(first);
            case "time without time zone" -> Types.time(first);
            default -> null;
        };
    }

    private static @Nullable SqlType<?> numeric(int precision, int scale) {
        return scale < 0 || scale > precision ? null : Types.numeric(precision, scale);
    }
}
