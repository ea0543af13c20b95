package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT has beside its rows.
 *
 * @param inline whether the key that the database makes is not asked for
 * @param plainRows whether rows are inserted as given, without the defaults of the engine
 * @param prefixes words behind INSERT
 * @param conflicts what becomes of rows that meet others
 * @param fetched the columns asked for beside those that the database fills in, or {@code null} if only the key is
 * @param options what rides along with the statement
 */
record InsertExtras(
        boolean inline,
        boolean plainRows,
        List<TrustedSql> prefixes,
        List<SqlNode> conflicts,
        @Nullable List<Column<?>> fetched,
        List<StatementOption> options) {

    static final InsertExtras NONE = new InsertExtras(false, false, List.of(), List.of(), null, List.of());

    InsertExtras traverse(Traversal walk) {
        return new InsertExtras(
                walk.value(inline),
                walk.value(plainRows),
                walk.value(prefixes),
                walk.nodes(conflicts),
                walk.optionalValue(fetched),
                options);
    }

    InsertExtras inlined() {
        return new InsertExtras(true, plainRows, prefixes, conflicts, null, options);
    }

    InsertExtras withOptions(List<? extends StatementOption> other) {
        return new InsertExtras(inline, plainRows, prefixes, conflicts, fetched, List.copyOf(other));
    }

    InsertExtras prefixed(String sql) {
        return new InsertExtras(
                inline,
                plainRows,
                SelectState.append(prefixes, List.of(new TrustedSql(sql))),
                conflicts,
                fetched,
                options);
    }

    InsertExtras on(SqlNode conflict) {
        return new InsertExtras(
                inline, plainRows, prefixes, SelectState.append(conflicts, List.of(conflict)), fetched, options);
    }

    InsertExtras withoutDefaults() {
        return new InsertExtras(inline, true, prefixes, conflicts, fetched, options);
    }

    /** Returns these for an insert that returns rows itself. */
    InsertExtras returningRows(Table table) {
        if (fetched != null) {
            throw Returning.andDefaults(Change.INSERT, table);
        }
        return this;
    }

    /** Returns these asking for what the database fills in, and for {@code more}. */
    InsertExtras fetching(Table table, List<Column<?>> more, @Nullable ReturningClause returning) {
        if (returning != null) {
            throw Returning.andDefaults(Change.INSERT, table);
        }
        return new InsertExtras(false, plainRows, prefixes, conflicts, Returning.own(table, more), options);
    }

    /** Returns the columns of the key, or all, whose values only the database knows, and those asked for beside. */
    List<Column<?>> fetched(Table table, InsertSource source) {
        if (fetched == null) {
            return table.primaryKey().stream()
                    .filter(column -> !source.isGiven(column))
                    .toList();
        }
        return table.columns().stream()
                .filter(column -> fetched.contains(column) || isMade(column, source.assigned(column)))
                .toList();
    }

    // NULL that nobody set is known: what has no value and no default is that.
    private static boolean isMade(Column<?> column, @Nullable Expression<?> assigned) {
        return assigned == null
                ? column.isPrimaryKey() || column.definition().values().comeFromDatabase()
                : !(assigned instanceof Bind<?>) && !(assigned instanceof NullLiteral<?>);
    }
}
