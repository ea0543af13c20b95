package dev.athanor.orm.query;

import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Visitor;

/** Looks among the parts of a statement for a lock of its rows; queries within it do not count. */
public final class LockSearch extends Visitor {

    private boolean found;

    private LockSearch() {}

    /** {@return whether {@code statement} locks its rows} */
    public static boolean locks(Select<?> statement) {
        LockSearch search = new LockSearch();
        Select<?> unused = statement.traverse(search);
        return search.found;
    }

    @Override
    protected boolean visit(SqlNode node) {
        found |= node instanceof Locking;
        return false;
    }
}
