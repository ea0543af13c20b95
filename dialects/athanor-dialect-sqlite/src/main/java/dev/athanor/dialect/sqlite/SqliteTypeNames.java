package dev.athanor.dialect.sqlite;

import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types that columns are declared with: SQLite keeps their words and takes little notice of them. */
final class SqliteTypeNames {

    private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9_ ]*?) *(?:\\( *(\\d+) *(?:, *(\\d+) *)?\\))?");

    private static final Map<String, SqlType<?>> PLAIN = Map.ofEntries(
            Map.entry("INTEGER", Types.INTEGER),
            Map.entry("INT", Types.INTEGER),
            Map.entry("TINYINT", Types.SMALLINT),
            Map.entry("SMALLINT", Types.SMALLINT),
            Map.entry("MEDIUMINT", Types.INTEGER),
            Map.entry("BIGINT", Types.BIGINT),
            Map.entry("NUMERIC", Types.NUMERIC),
            Map.entry("DECIMAL", Types.NUMERIC),
            Map.entry("REAL", Types.REAL),
            Map.entry("FLOAT", Types.FLOAT),
            Map.entry("DOUBLE", Types.DOUBLE),
            Map.entry("DOUBLE PRECISION", Types.DOUBLE),
            Map.entry("BOOLEAN", Types.BOOLEAN),
            Map.entry("BOOL", Types.BOOLEAN),
            Map.entry("VARCHAR", Types.VARCHAR),
            Map.entry("CHAR", Types.CHAR),
            Map.entry("TEXT", Types.TEXT),
            Map.entry("CLOB", Types.CLOB),
            Map.entry("BLOB", Types.BLOB),
            Map.entry("DATE", Types.DATE),
            Map.entry("TIME", Types.TIME),
            Map.entry("DATETIME", Types.TIMESTAMP),
            Map.entry("TIMESTAMP", Types.TIMESTAMP),
            Map.entry("UUID", Types.UUID),
            Map.entry("JSON", Types.JSON));

    private SqliteTypeNames() {}

    /** Returns the type that is declared as {@code text}. */
    static SqlType<?> of(String text) {
        if (text.isBlank()) {
            return new NativeType<>("", Object.class);
        }
        Matcher form = FORM.matcher(text.toUpperCase(Locale.ROOT));
        if (form.matches()) {
            SqlType<?> known = form.group(2) == null ? PLAIN.get(form.group(1)) : withArguments(form);
            if (known != null) {
                return known;
            }
        }
        return byAffinity(text.toUpperCase(Locale.ROOT));
    }

    private static @Nullable SqlType<?> withArguments(Matcher form) {
        int first = Integer.parseInt(form.group(2));
        if (first == 0) {
            return null;
        }
        return switch (form.group(1)) {
            case "VARCHAR", "CHARACTER VARYING", "VARYING CHARACTER" -> Types.varchar(first);
            case "CHAR", "CHARACTER" -> Types.character(first);
            case "NVARCHAR" -> Types.nationalVarchar(first);
            case "NCHAR" -> Types.nationalCharacter(first);
            case "VARBINARY" -> Types.varbinary(first);
            case "BINARY" -> Types.binary(first);
            case "FLOAT" -> new NativeType<>("FLOAT(" + first + ")", Double.class);
            case "NUMERIC", "DECIMAL" -> {
                int scale = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
                yield scale > first ? null : Types.numeric(first, scale);
            }
            default -> null;
        };
    }

    // https://sqlite.org/datatype3.html#determination_of_column_affinity
    private static SqlType<?> byAffinity(String text) {
        if (text.contains("INT")) {
            return Types.INTEGER;
        }
        if (text.contains("CHAR") || text.contains("CLOB") || text.contains("TEXT")) {
            return Types.TEXT;
        }
        if (text.contains("BLOB")) {
            return Types.BLOB;
        }
        return text.contains("REAL") || text.contains("FLOA") || text.contains("DOUB") ? Types.DOUBLE : Types.NUMERIC;
    }
}
