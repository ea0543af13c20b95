package dev.athanor.sql;

import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.error.CompileException;
import java.util.List;

/** What statements that change rows return. */
final class Returning {

    private Returning() {}

    static ReturningClause of(Change change, List<? extends Selectable<?>> columns) {
        if (columns.isEmpty()) {
            throw new CompileException(
                    "C052", "returning(...) of no columns returns nothing; name a column, or leave the call out");
        }
        return new ReturningClause(change, List.copyOf(columns));
    }
}
