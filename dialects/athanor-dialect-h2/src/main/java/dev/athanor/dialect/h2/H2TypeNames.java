package dev.athanor.dialect.h2;

import dev.athanor.sql.Row;
import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Types as the information schema takes them apart.
 *
 * @param labels the rows with the values of each enum, by its place
 * @param elements the row of the type of each array's elements, by its place
 */
record H2TypeNames(Map<String, List<Row>> labels, Map<String, List<Row>> elements) {

    /**
     * A type.
     *
     * @param type the type, as close as Athanor has one
     * @param sql the type in H2's own words
     */
    record Known(SqlType<?> type, String sql) {}

    // https://h2database.com/html/advanced.html#limits_limitations
    private static final long LONGEST_TEXT = 1_000_000_000;

    private static final Map<String, SqlType<?>> PLAIN = Map.ofEntries(
            Map.entry("SMALLINT", Types.SMALLINT),
            Map.entry("INTEGER", Types.INTEGER),
            Map.entry("BIGINT", Types.BIGINT),
            Map.entry("REAL", Types.REAL),
            Map.entry("DOUBLE PRECISION", Types.DOUBLE),
            Map.entry("DECFLOAT", Types.NUMERIC),
            Map.entry("BOOLEAN", Types.BOOLEAN),
            Map.entry("CHARACTER VARYING", Types.VARCHAR),
            Map.entry("CHARACTER LARGE OBJECT", Types.CLOB),
            Map.entry("BINARY LARGE OBJECT", Types.BLOB),
            Map.entry("DATE", Types.DATE),
            Map.entry("TIME(9)", Types.TIME),
            Map.entry("TIME(9) WITH TIME ZONE", Types.TIME_TZ),
            Map.entry("TIMESTAMP(9)", Types.TIMESTAMP),
            Map.entry("TIMESTAMP(9) WITH TIME ZONE", Types.TIMESTAMP_TZ),
            Map.entry("INTERVAL DAY(18) TO SECOND(9)", Types.INTERVAL),
            Map.entry("UUID", Types.UUID),
            Map.entry("JSON", Types.JSON),
            Map.entry("TINYINT", new NativeType<>("TINYINT", Short.class)));

    /** What stands in parentheses behind a name. */
    private record Size(
            @Nullable Long length,
            @Nullable Integer size,
            @Nullable Integer digits) {

        static Size of(Row row) {
            Long length = row.get("length", Long.class);
            return new Size(
                    length == null || length >= LONGEST_TEXT ? null : length,
                    row.get("size", Integer.class),
                    row.get("digits", Integer.class));
        }
    }

    /** Returns the type of the column, or of the elements, that {@code row} describes. */
    Known of(Row row) {
        String domain = row.get("domain_name", String.class);
        if (domain != null) {
            String name = H2Dialect.instance().identifiers().quote(H2Schema.written(domain));
            return new Known(new NativeType<>(name, Object.class), name);
        }
        String place = row.require("table_name", String.class) + "." + row.require("dtd_identifier", String.class);
        String declared = row.get("declared", String.class);
        String name = declared == null ? row.require("data_type", String.class) : declared;
        return switch (name) {
            case "ENUM" -> constants(labels.getOrDefault(place, List.of()));
            case "ARRAY" -> array(elements.getOrDefault(place, List.of()), row.get("cardinality", Number.class));
            default -> plain(name, row);
        };
    }

    private static Known constants(List<Row> rows) {
        String all = rows.stream()
                .map(row -> "'" + row.require("label", String.class).replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "ENUM(", ")"));
        return new Known(new NativeType<>(all, String.class), all);
    }

    private Known array(List<Row> rows, @Nullable Number cardinality) {
        String element = of(rows.get(0)).sql();
        String sql = element + " ARRAY" + (cardinality == null ? "" : "[" + cardinality + "]");
        return new Known(new NativeType<>(sql, Object.class), sql);
    }

    private static Known plain(String name, Row row) {
        Size size = Size.of(row);
        String sql = sql(name, row.get("interval_type", String.class), size);
        SqlType<?> sized = sized(name, size);
        SqlType<?> plain = sized == null ? PLAIN.get(sql) : sized;
        return new Known(plain == null ? own(name, sql) : plain, sql);
    }

    private static String sql(String name, @Nullable String interval, Size size) {
        return switch (name) {
            case "TIME", "TIMESTAMP" -> name + "(" + size.digits() + ")";
            case "TIME WITH TIME ZONE", "TIMESTAMP WITH TIME ZONE" ->
                name.replace(" WITH", "(" + size.digits() + ") WITH");
            case "INTERVAL" -> interval(String.valueOf(interval), size);
            case "DATE" -> name;
            default -> name + arguments(size);
        };
    }

    private static String arguments(Size size) {
        if (size.length() != null) {
            return "(" + size.length() + ")";
        }
        if (size.size() == null) {
            return "";
        }
        return size.digits() == null ? "(" + size.size() + ")" : "(" + size.size() + ", " + size.digits() + ")";
    }

    // DAY TO SECOND, whose first field has digits before the point and the last behind it.
    private static String interval(String fields, Size size) {
        int end = fields.indexOf(" TO ");
        String first = end < 0 ? fields : fields.substring(0, end);
        String rest = end < 0 ? "" : fields.substring(end);
        if (fields.equals("SECOND")) {
            return "INTERVAL SECOND(" + size.size() + ", " + size.digits() + ")";
        }
        String fraction = rest.endsWith("SECOND") ? "(" + size.digits() + ")" : "";
        return "INTERVAL " + first + "(" + size.size() + ")" + rest + fraction;
    }

    private static @Nullable SqlType<?> sized(String name, Size size) {
        int length = size.length() == null ? 0 : Math.toIntExact(size.length());
        int digits = size.digits() == null ? 0 : size.digits();
        return switch (name) {
            case "CHARACTER VARYING" -> length == 0 ? null : Types.varchar(length);
            case "CHARACTER" -> length == 0 ? null : Types.character(length);
            case "BINARY VARYING" -> length == 0 ? null : Types.varbinary(length);
            case "BINARY" -> length == 0 ? null : Types.binary(length);
            case "FLOAT" -> size.size() == null ? new NativeType<>(name, Double.class) : Types.floating(size.size());
            case "NUMERIC", "DECIMAL" -> size.size() == null ? null : numeric(size.size(), digits);
            case "TIME" -> digits == 9 ? null : Types.time(digits);
            case "TIMESTAMP" -> digits == 9 ? null : Types.timestamp(digits);
            case "TIMESTAMP WITH TIME ZONE" -> digits == 9 ? null : Types.timestampTz(digits);
            default -> null;
        };
    }

    private static @Nullable SqlType<?> numeric(int precision, int scale) {
        return scale < 0 || scale > precision ? null : Types.numeric(precision, scale);
    }

    private static SqlType<?> own(String name, String sql) {
        return switch (name) {
            case "NUMERIC", "DECIMAL", "DECFLOAT" -> new NativeType<>(sql, BigDecimal.class);
            case "VARCHAR_IGNORECASE" -> new NativeType<>(sql, String.class);
            case "BINARY VARYING" -> new NativeType<>(sql, byte[].class);
            default -> new NativeType<>(sql, Object.class);
        };
    }
}
