package dev.athanor.dialect.mysql;

import dev.athanor.sql.ast.AggregateFilter;
import dev.athanor.sql.ast.BitwiseNot;
import dev.athanor.sql.ast.ColumnNames;
import dev.athanor.sql.ast.FetchClause;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.RegexpMatch;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.ast.TableSample;
import dev.athanor.sql.ast.WithinGroup;
import dev.athanor.sql.compile.Dialect;

/** How MariaDB differs from MySQL in queries. */
final class MariadbQueries {

    private MariadbQueries() {}

    static void add(Dialect.Builder dialect) {
        dialect.render(RegexpMatch.class, MariadbQueries::regexp)
                .render(Locking.class, MariadbQueries::lock)
                .render(FetchClause.class, (node, out) -> node.render(out))
                .render(Subquery.class, MariadbQueries::subquery)
                .refuse(ColumnNames.class, "names for columns of values", "read from values(...).cte(name)")
                .render(BitwiseNot.class, MariadbQueries::bitwiseNot)
                .refuse(TableSample.class, "TABLESAMPLE", "order by random() and limit")
                .refuse(AggregateFilter.class, "FILTER of aggregates", "count or sum a caseWhen(...)")
                .refuse(WithinGroup.class, "WITHIN GROUP", "rank the rows over a window, or do it in Java");
    }

    private static void regexp(RegexpMatch node, SqlWriter out) {
        if (node.flags() != null) {
            throw Dialect.refusal(out.dialect(), "flags of regular expressions", "begin the pattern with (?i)");
        }
        out.operand(node.operand(), StandardOperator.LIKE);
        out.sql(node.negated() ? " NOT REGEXP " : " REGEXP ").operand(node.pattern(), StandardOperator.LIKE);
    }

    // Of a number with a sign it makes one without.
    private static void bitwiseNot(BitwiseNot<?> node, SqlWriter out) {
        out.sql("CAST(");
        node.render(out);
        out.sql(" AS SIGNED INTEGER)");
    }

    // https://mariadb.com/kb/en/lock-in-share-mode/
    private static void lock(Locking node, SqlWriter out) {
        MysqlQueries.checkStrength(node, out);
        if (!node.of().isEmpty()) {
            throw Dialect.refusal(out.dialect(), "locks of some tables only", "leave of(...) out");
        }
        out.sql(node.strength() == Locking.Strength.UPDATE ? " FOR UPDATE" : " LOCK IN SHARE MODE");
        out.keyword(node.waiting());
    }

    private static void subquery(Subquery node, SqlWriter out) {
        if (node.isLateral()) {
            throw Dialect.refusal(out.dialect(), "LATERAL", "select the value by a scalar subquery");
        }
        node.render(out);
    }
}
