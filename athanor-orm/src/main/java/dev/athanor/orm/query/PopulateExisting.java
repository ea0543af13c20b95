package dev.athanor.orm.query;

import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;

/** Objects that the session has already are overwritten by the rows, with all their changes. */
public record PopulateExisting() implements StatementOption {

    @Override
    public PopulateExisting traverse(Traversal walk) {
        return this;
    }
}
