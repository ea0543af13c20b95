package dev.athanor.sql.ast;

/** The word by which the bounds of BETWEEN may stand in either order. */
public enum SymmetricBounds implements SqlNode {
    WORD;

    @Override
    public SymmetricBounds traverse(Traversal walk) {
        return walk.value(this);
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("SYMMETRIC ");
    }
}
