package dev.athanor.sql.schema.option;

import dev.athanor.sql.ast.Keyword;

/** What a foreign key of several columns does about NULLs in some of them. */
public enum MatchKind implements Keyword {
    UNSAID(""),
    FULL("FULL"),
    PARTIAL("PARTIAL"),
    SIMPLE("SIMPLE");

    private final String sql;

    MatchKind(String sql) {
        this.sql = sql;
    }

    @Override
    public String sql() {
        return sql;
    }
}
