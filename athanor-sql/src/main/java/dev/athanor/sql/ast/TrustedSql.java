package dev.athanor.sql.ast;

/**
 * SQL that its author vouches for: the content of {@code text(...)}. Never made from a value.
 *
 * @param sql the SQL
 */
public record TrustedSql(String sql) {}
