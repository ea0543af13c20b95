package dev.athanor.sql;

import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What statements that change rows return. */
final class Returning {

    private Returning() {}

    /**
     * Returns the clause of {@code columns}, for a statement that returned {@code before}, or {@code null}, until now.
     */
    static ReturningClause of(Change change, @Nullable ReturningClause before, List<? extends Selectable<?>> columns) {
        if (columns.isEmpty()) {
            throw new CompileException(
                    "C052", "returning(...) of no columns returns nothing; name a column, or leave the call out");
        }
        if (before != null) {
            throw new CompileException(
                    "C060",
                    "the statement returns " + before.columns() + " already, which returning(...) would replace; add"
                            + " columns with andReturning(...)");
        }
        return new ReturningClause(change, List.copyOf(columns));
    }

    /** Returns the clause of what {@code before} returns and {@code more}. */
    static ReturningClause and(Change change, @Nullable ReturningClause before, List<? extends Selectable<?>> more) {
        return before == null
                ? of(change, null, more)
                : new ReturningClause(change, SelectState.append(before.columns(), List.copyOf(more)));
    }

    /** Returns {@code columns}, which are those of {@code table}. */
    static List<Column<?>> own(Table table, List<Column<?>> columns) {
        return columns.stream()
                .<Column<?>>map(column -> Assignment.column(table, table, column))
                .toList();
    }

    static CompileException andDefaults(Change change, Table table) {
        return new CompileException(
                "C061",
                "the " + change.name().toLowerCase(Locale.ROOT) + " of " + table.key()
                        + " cannot have both returning(...) and returnDefaults(): name the columns of interest in"
                        + " returning(...)");
    }
}
