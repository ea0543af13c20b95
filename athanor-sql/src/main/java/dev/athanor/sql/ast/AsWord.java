package dev.athanor.sql.ast;

/** The word between something to read from and its name. */
public enum AsWord implements SqlNode {
    /** The only one. */
    AS;

    @Override
    public AsWord traverse(Traversal walk) {
        return walk.value(this);
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" AS ");
    }
}
