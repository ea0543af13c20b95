package dev.athanor.dialect.postgresql;

import dev.athanor.sql.type.SqlType;
import java.util.Locale;

/**
 * A type of the server whose values are text here.
 *
 * @param sql the type as it is written
 */
record PostgresqlType(String sql) implements SqlType<String> {

    @Override
    public String name() {
        return PostgresqlTypes.OBJECT;
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    /** {@return what the driver calls it} */
    String serverName() {
        int arguments = sql.indexOf('(');
        String name = (arguments < 0 ? sql : sql.substring(0, arguments)).toLowerCase(Locale.ROOT);
        return name.equals("bit varying") ? "varbit" : name;
    }

    @Override
    public String toString() {
        return sql;
    }
}
