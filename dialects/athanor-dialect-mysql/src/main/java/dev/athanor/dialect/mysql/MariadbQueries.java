package dev.athanor.dialect.mysql;

import dev.athanor.sql.ast.AggregateFilter;
import dev.athanor.sql.ast.BitwiseNot;
import dev.athanor.sql.ast.FetchClause;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.RegexpMatch;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Lack;

/** How MariaDB differs from MySQL in queries. */
final class MariadbQueries {

    private MariadbQueries() {}

    static void add(Dialect.Builder dialect) {
        dialect.render(RegexpMatch.class, MariadbQueries::regexp)
                .render(Locking.class, MariadbQueries::lock)
                .render(FetchClause.class, (node, out) -> node.render(out))
                .refuse(Subquery.class, Subquery::isLateral, Lack.LATERAL)
                .render(BitwiseNot.class, MariadbQueries::bitwiseNot)
                .refuse(AggregateFilter.class, "FILTER of aggregates", "count or sum a caseWhen(...)")
                .lacks(Lack.VALUES_COLUMN_NAMES, Lack.TABLE_SAMPLES, Lack.WITHIN_GROUP);
    }

    private static void regexp(RegexpMatch node, SqlWriter out) {
        if (node.flags() != null) {
            throw Lack.REGEXP_FLAGS.on(out);
        }
        node.renderRegexp(out);
    }

    // Of a number with a sign it makes one without.
    private static void bitwiseNot(BitwiseNot<?> node, SqlWriter out) {
        out.sql("CAST(");
        node.render(out);
        out.sql(" AS SIGNED INTEGER)");
    }

    // https://mariadb.com/kb/en/lock-in-share-mode/
    static void lock(Locking node, SqlWriter out) {
        MysqlQueries.checkStrength(node, out);
        if (!node.of().isEmpty()) {
            throw Lack.LOCKS_OF_TABLES.on(out);
        }
        out.sql(node.strength() == Locking.Strength.UPDATE ? " FOR UPDATE" : " LOCK IN SHARE MODE");
        out.keyword(node.waiting());
    }
}
