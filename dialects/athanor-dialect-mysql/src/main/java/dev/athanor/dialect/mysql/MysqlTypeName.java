package dev.athanor.dialect.mysql;

import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type as the information schema writes it: {@code decimal(10,2) unsigned}.
 *
 * @param mariadb whether it is MariaDB that writes it
 * @param sql the type as it is written
 */
record MysqlTypeName(boolean mariadb, String sql) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9_]+)(?:\\((\\d+)(?:,(\\d+))?\\))?(?: /\\*.*\\*/)?");

    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");

    /** Returns the type, as close as Athanor has one; {@code enumName} is what an enum is called elsewhere. */
    SqlType<?> type(String enumName) {
        if (sql.startsWith("enum(")) {
            return EnumType.of(enumName, labels().toArray(String[]::new));
        }
        Matcher form = FORM.matcher(sql);
        SqlType<?> known = form.matches() ? plain(form) : null;
        return known == null ? own() : known;
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(sql);
        while (label.find()) {
            labels.add(label.group(1).replace("''", "'"));
        }
        return labels;
    }

    private @Nullable SqlType<?> plain(Matcher form) {
        int first = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        int second = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
        return switch (form.group(1)) {
            case "tinyint" -> first == 1 ? Types.BOOLEAN : null;
            case "smallint" -> Types.SMALLINT;
            case "int" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "double" -> form.group(2) == null ? Types.DOUBLE : null;
            case "decimal" -> mariadb && first == 65 && second == 30 ? Types.NUMERIC : Types.numeric(first, second);
            case "json" -> Types.JSON;
            case "uuid" -> Types.UUID;
            case "date" -> Types.DATE;
            case "time" -> first == usual() ? Types.TIME : Types.time(first);
            case "datetime" -> first == usual() ? Types.TIMESTAMP : Types.timestamp(first);
            default -> textOrBytes(form.group(1), first);
        };
    }

    private @Nullable SqlType<?> textOrBytes(String name, int length) {
        return switch (name) {
            case "varchar" -> length == 0 ? null : Types.varchar(length);
            case "char" -> length == 0 ? null : Types.character(length);
            case "text" -> mariadb ? null : Types.TEXT;
            case "longtext" -> mariadb ? Types.TEXT : Types.CLOB;
            case "binary" -> length == 0 ? null : Types.binary(length);
            case "varbinary" -> length == 0 ? null : Types.varbinary(length);
            case "blob" -> mariadb ? null : Types.BLOB;
            case "longblob" -> mariadb ? Types.BLOB : null;
            default -> null;
        };
    }

    // What the dialect writes for a type that says no digits.
    private int usual() {
        return mariadb ? 6 : 0;
    }

    private SqlType<?> own() {
        boolean unsigned = sql.contains(" unsigned");
        String name = sql.split("[ (]", 2)[0];
        Class<?> values = switch (name) {
            case "tinyint" -> Short.class;
            case "smallint", "mediumint", "year" -> Integer.class;
            case "int" -> unsigned ? Long.class : Integer.class;
            case "bigint", "decimal" -> BigDecimal.class;
            case "float" -> Float.class;
            case "double" -> Double.class;
            case "timestamp" -> LocalDateTime.class;
            case "blob", "tinyblob", "mediumblob", "longblob", "binary", "varbinary" -> byte[].class;
            case "text", "tinytext", "mediumtext", "varchar", "char", "set", "inet4", "inet6" -> String.class;
            default -> Object.class;
        };
        return new NativeType<>(sql, values);
    }
}
