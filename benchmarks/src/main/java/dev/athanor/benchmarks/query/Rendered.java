package dev.athanor.benchmarks.query;

/** Stops Hibernate between rendering and running, which it offers no other way to tell apart. It has no stack trace. */
final class Rendered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sql;

    Rendered(String sql) {
        super(sql, null, false, false);
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
