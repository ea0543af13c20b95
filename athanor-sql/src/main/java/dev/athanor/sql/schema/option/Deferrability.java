package dev.athanor.sql.schema.option;

import dev.athanor.sql.ast.Keyword;

/** When a constraint is checked. */
public enum Deferrability implements Keyword {
    /** At once, on databases that know nothing else. */
    UNSAID(""),
    NOT_DEFERRABLE("NOT DEFERRABLE"),
    /** At once, unless a transaction asks to wait for its end. */
    DEFERRABLE("DEFERRABLE"),
    INITIALLY_IMMEDIATE("DEFERRABLE INITIALLY IMMEDIATE"),
    /** At the end of the transaction. */
    INITIALLY_DEFERRED("DEFERRABLE INITIALLY DEFERRED");

    private final String sql;

    Deferrability(String sql) {
        this.sql = sql;
    }

    @Override
    public String sql() {
        return sql;
    }
}
