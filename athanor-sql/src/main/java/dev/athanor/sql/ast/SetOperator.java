package dev.athanor.sql.ast;

/** What is made of the rows of two queries. */
public enum SetOperator implements SqlNode {
    /** The rows of either, each once. */
    UNION,
    /** The rows of both. */
    UNION_ALL,
    /** The rows that both have, each once. */
    INTERSECT,
    /** The rows that both have, as often as both have them. */
    INTERSECT_ALL,
    /** The rows of the first that the second has not, each once. */
    EXCEPT,
    /** The rows of the first without as many of the second. */
    EXCEPT_ALL;

    @Override
    public SetOperator traverse(Traversal walk) {
        return walk.value(this);
    }

    /** {@return whether it minds how often a row is there, as only UNION ALL need not: INTERSECT ALL and EXCEPT ALL} */
    public boolean countsRows() {
        return this == INTERSECT_ALL || this == EXCEPT_ALL;
    }

    @Override
    public void render(SqlWriter out) {
        switch (this) {
            case UNION -> out.sql(" UNION ");
            case UNION_ALL -> out.sql(" UNION ALL ");
            case INTERSECT -> out.sql(" INTERSECT ");
            case INTERSECT_ALL -> out.sql(" INTERSECT ALL ");
            case EXCEPT -> out.sql(" EXCEPT ");
            case EXCEPT_ALL -> out.sql(" EXCEPT ALL ");
        }
    }
}
