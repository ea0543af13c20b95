package dev.athanor.sql.schema;

import dev.athanor.sql.ast.Keyword;

/** What a foreign key does when the row it refers to is deleted. */
public enum ReferentialAction implements Keyword {
    UNSAID(""),
    CASCADE("CASCADE"),
    SET_NULL("SET NULL"),
    SET_DEFAULT("SET DEFAULT"),
    RESTRICT("RESTRICT"),
    NO_ACTION("NO ACTION");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    @Override
    public String sql() {
        return sql;
    }
}
