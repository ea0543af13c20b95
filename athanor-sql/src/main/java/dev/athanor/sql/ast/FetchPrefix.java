package dev.athanor.sql.ast;

/**
 * Where rows to fetch are counted before the columns on some databases: {@code SELECT TOP 5 WITH TIES id}. Standard is
 * to write nothing here.
 *
 * @param fetch how many rows
 * @param ordered whether the rows have an order
 */
public record FetchPrefix(FetchClause fetch, boolean ordered) implements SqlNode {

    @Override
    public FetchPrefix traverse(Traversal walk) {
        return new FetchPrefix(walk.node(fetch), walk.value(ordered));
    }

    @Override
    public void render(SqlWriter out) {}
}
