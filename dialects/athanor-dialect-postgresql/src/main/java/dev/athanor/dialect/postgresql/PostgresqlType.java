package dev.athanor.dialect.postgresql;

import dev.athanor.sql.type.SqlType;

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

    @Override
    public String toString() {
        return sql;
    }
}
