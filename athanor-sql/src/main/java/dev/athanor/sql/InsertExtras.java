package dev.athanor.sql;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.TrustedSql;
import java.util.List;

/**
 * What an INSERT has beside its rows.
 *
 * @param inline whether the key that the database makes is not asked for
 * @param plainRows whether rows are inserted as given, without the defaults of the engine
 * @param prefixes words behind INSERT
 * @param conflicts what becomes of rows that meet others
 */
record InsertExtras(boolean inline, boolean plainRows, List<TrustedSql> prefixes, List<SqlNode> conflicts) {

    static final InsertExtras NONE = new InsertExtras(false, false, List.of(), List.of());

    InsertExtras traverse(Traversal walk) {
        return new InsertExtras(walk.value(inline), walk.value(plainRows), walk.value(prefixes), walk.nodes(conflicts));
    }

    InsertExtras inlined() {
        return new InsertExtras(true, plainRows, prefixes, conflicts);
    }

    InsertExtras prefixed(String sql) {
        return new InsertExtras(
                inline, plainRows, SelectState.append(prefixes, List.of(new TrustedSql(sql))), conflicts);
    }

    InsertExtras on(SqlNode conflict) {
        return new InsertExtras(inline, plainRows, prefixes, SelectState.append(conflicts, List.of(conflict)));
    }

    InsertExtras withoutDefaults() {
        return new InsertExtras(inline, true, prefixes, conflicts);
    }
}
