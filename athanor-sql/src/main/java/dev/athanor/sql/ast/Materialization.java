package dev.athanor.sql.ast;

/** Whether the query of a CTE is run by itself, or as a part of what reads from it. */
public enum Materialization implements SqlNode {
    /** By itself, and once. */
    MATERIALIZED,
    /** As a part. */
    NOT_MATERIALIZED;

    @Override
    public Materialization traverse(Traversal walk) {
        return walk.value(this);
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(this == MATERIALIZED ? "MATERIALIZED " : "NOT MATERIALIZED ");
    }
}
