package dev.athanor.dialect.mysql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ChangeLimit;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FetchClause;
import dev.athanor.sql.ast.FunctionCall;
import dev.athanor.sql.ast.GroupingSets;
import dev.athanor.sql.ast.JsonElement;
import dev.athanor.sql.ast.JsonScalar;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.RegexpMatch;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.TextMatch;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Lack;
import dev.athanor.sql.type.Types;

/** How MySQL writes queries, where that is not as in standard SQL. */
final class MysqlQueries {

    private MysqlQueries() {}

    static void add(Dialect.Builder dialect) {
        dialect.render(RegexpMatch.class, RegexpMatch::renderRegexpUnlessFlagged)
                .render(Locking.class, MysqlQueries::lock)
                .render(GroupingSets.class, MysqlQueries::groups)
                .render(FetchClause.class, MysqlQueries::fetch)
                .lacks(
                        Lack.SYMMETRIC_BOUNDS,
                        Lack.DISTINCT_ON,
                        Lack.MATERIALIZATION,
                        Lack.CHANGES_IN_WITH,
                        Lack.FUNCTION_COLUMN_NAMES,
                        Lack.ARRAYS,
                        Lack.TRY_CAST)
                .render(JsonElement.class, MysqlQueries::jsonElement)
                .render(JsonScalar.class, MysqlQueries::jsonScalar)
                .render(ChangeLimit.class, (node, out) -> out.sql(" LIMIT ").node(node.rows()))
                .render(TextMatch.class, MysqlQueries::match)
                .function("random", "rand")
                .function("aggregate_strings", MysqlQueries::aggregateStrings);
    }

    private static void lock(Locking node, SqlWriter out) {
        checkStrength(node, out);
        node.render(out);
    }

    static void checkStrength(Locking node, SqlWriter out) {
        if (node.strength() != Locking.Strength.UPDATE && node.strength() != Locking.Strength.SHARE) {
            throw Lack.KEY_LOCKS.on(out);
        }
    }

    // https://dev.mysql.com/doc/refman/9.0/en/group-by-modifiers.html
    private static void groups(GroupingSets node, SqlWriter out) {
        if (node.kind() != GroupingSets.Kind.ROLLUP) {
            throw Lack.GROUPING_SETS.on(out);
        }
        out.join(", ", node.terms()).sql(" WITH ROLLUP");
    }

    // FETCH FIRST is LIMIT, as long as it counts rows.
    private static void fetch(FetchClause node, SqlWriter out) {
        if (!node.isLimit()) {
            throw Lack.TIES.on(out);
        }
        out.node(new LimitClause(node.count(), node.offset(), true));
    }

    // https://dev.mysql.com/doc/refman/9.0/en/json-search-functions.html
    private static void jsonElement(JsonElement node, SqlWriter out) {
        extract(node.document(), node.path().sql(), out);
    }

    private static void extract(Expression<?> document, String path, SqlWriter out) {
        out.sql("JSON_EXTRACT(").node(document).sql(", ");
        out.bind(Bind.of(Types.VARCHAR, path)).sql(")");
    }

    // The document null is no NULL of SQL.
    private static void jsonScalar(JsonScalar<?> node, SqlWriter out) {
        String path = node.path().sql();
        out.sql("CASE ");
        extract(node.document(), path, out);
        out.sql(" WHEN 'null' THEN NULL ELSE ");
        if (node.type().javaType() == String.class) {
            out.sql("JSON_UNQUOTE(");
            extract(node.document(), path, out);
            out.sql(")");
        } else if (node.type().javaType() == Boolean.class) {
            extract(node.document(), path, out);
            out.sql(" = true");
        } else {
            out.sql("CAST(");
            extract(node.document(), path, out);
            out.sql(" AS ").type(MysqlDialect.castable(node.type())).sql(")");
        }
        out.sql(" END");
    }

    // https://dev.mysql.com/doc/refman/9.0/en/fulltext-boolean.html
    private static void match(TextMatch node, SqlWriter out) {
        if (node.configuration() != null) {
            throw Dialect.refusal(
                    out.dialect(), "configuration of a text search", "leave it out: the index has a parser of its own");
        }
        FullTextMatch search = FullTextMatch.of(node.operand(), node.query()).inBooleanMode();
        out.node(node.negated() ? search.not() : search);
    }

    private static void aggregateStrings(FunctionCall<?> call, SqlWriter out) {
        out.sql("group_concat(").node(call.arguments().get(0));
        out.sql(" SEPARATOR ").node(call.arguments().get(1)).sql(")");
    }
}
