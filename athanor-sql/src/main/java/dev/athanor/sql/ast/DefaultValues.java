package dev.athanor.sql.ast;

/** A row of defaults only, in an INSERT that gives no value: {@code DEFAULT VALUES}. */
public enum DefaultValues implements SqlNode {
    /** The only one. */
    DEFAULT_VALUES;

    @Override
    public DefaultValues traverse(Traversal walk) {
        return walk.value(this);
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("DEFAULT VALUES");
    }
}
