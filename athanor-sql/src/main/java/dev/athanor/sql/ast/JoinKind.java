package dev.athanor.sql.ast;

/** The kinds of join. */
public enum JoinKind implements Keyword {
    INNER(" JOIN "),
    LEFT(" LEFT OUTER JOIN "),
    FULL(" FULL OUTER JOIN "),
    /** Every row of one side with every row of the other; there is no condition. */
    CROSS(" CROSS JOIN ");

    private final String sql;

    JoinKind(String sql) {
        this.sql = sql;
    }

    @Override
    public String sql() {
        return sql;
    }
}
