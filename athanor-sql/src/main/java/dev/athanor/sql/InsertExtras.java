package dev.athanor.sql;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.TrustedSql;
import java.util.List;

/**
 * What an INSERT has beside its rows.
 *
 * @param inline whether the key that the database makes is not asked for
 * @param prefixes words behind INSERT
 * @param conflicts what becomes of rows that meet others
 */
record InsertExtras(boolean inline, List<TrustedSql> prefixes, List<SqlNode> conflicts) {

    static final InsertExtras NONE = new InsertExtras(false, List.of(), List.of());

    InsertExtras traverse(Traversal walk) {
        return new InsertExtras(walk.value(inline), walk.value(prefixes), walk.nodes(conflicts));
    }

    InsertExtras inlined() {
        return new InsertExtras(true, prefixes, conflicts);
    }

    InsertExtras prefixed(String sql) {
        return new InsertExtras(inline, SelectState.append(prefixes, List.of(new TrustedSql(sql))), conflicts);
    }

    InsertExtras on(SqlNode conflict) {
        return new InsertExtras(inline, prefixes, SelectState.append(conflicts, List.of(conflict)));
    }
}
