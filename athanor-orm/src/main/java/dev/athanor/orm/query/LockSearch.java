package dev.athanor.orm.query;

import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Visitor;
import org.jspecify.annotations.Nullable;

/** Looks among the parts of a statement for a lock of its rows; queries within it do not count. */
public final class LockSearch extends Visitor {

    private @Nullable Locking found;

    private LockSearch() {}

    /** {@return how {@code statement} locks its rows, or {@code null} if it does not} */
    static @Nullable Locking of(Select<?> statement) {
        LockSearch search = new LockSearch();
        Select<?> unused = statement.traverse(search);
        return search.found;
    }

    /** {@return whether {@code statement} locks its rows} */
    public static boolean locks(Select<?> statement) {
        return of(statement) != null;
    }

    @Override
    protected boolean visit(SqlNode node) {
        if (node instanceof Locking locking) {
            found = locking;
        }
        return false;
    }
}
