package dev.athanor.dialect.mysql;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The default of a column, as it is written in CREATE TABLE. */
final class MysqlDefault {

    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "bit", "year");

    private MysqlDefault() {}

    /**
     * Returns the default that the information schema tells as {@code told}, or {@code null} if there is none.
     *
     * <p>MariaDB tells what was written, and NULL in letters. MySQL tells a literal without its quotes, and in
     * {@code extra} whether it is an expression, which is told without its parentheses.
     */
    static @Nullable String written(boolean mariadb, @Nullable String told, String extra, String type) {
        if (told == null || (mariadb && told.equals("NULL"))) {
            return null;
        }
        if (mariadb) {
            return told;
        }
        if (extra.contains("default_generated")) {
            boolean plain = told.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP");
            return plain ? told : "(" + told + ")";
        }
        String name = type.split("[ (]", 2)[0];
        return NUMBERS.contains(name) ? told : "'" + told.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
