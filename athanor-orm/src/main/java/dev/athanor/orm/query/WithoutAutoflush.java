package dev.athanor.orm.query;

import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;

/** Pending changes are not written before the statement. */
public record WithoutAutoflush() implements StatementOption {

    /** {@return whether the options of {@code statement} say so} */
    public static boolean isSaidBy(Statement<?> statement) {
        return statement.options().stream().anyMatch(WithoutAutoflush.class::isInstance);
    }

    @Override
    public WithoutAutoflush traverse(Traversal walk) {
        return this;
    }
}
