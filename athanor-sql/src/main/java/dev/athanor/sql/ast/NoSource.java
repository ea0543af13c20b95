package dev.athanor.sql.ast;

/** Where FROM would stand in a SELECT that reads from nothing. Standard is to write nothing here. */
public enum NoSource implements SqlNode {
    /** The only one. */
    NO_SOURCE;

    @Override
    public NoSource traverse(Traversal walk) {
        return walk.value(this);
    }

    @Override
    public void render(SqlWriter out) {}
}
