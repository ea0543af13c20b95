package dev.athanor.dialect.mysql;

import dev.athanor.sql.ast.ArrayElement;
import dev.athanor.sql.ast.ArrayLiteral;
import dev.athanor.sql.ast.ArraySlice;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ChangeLimit;
import dev.athanor.sql.ast.CteChange;
import dev.athanor.sql.ast.DistinctOn;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FetchClause;
import dev.athanor.sql.ast.FunctionCall;
import dev.athanor.sql.ast.GroupingSets;
import dev.athanor.sql.ast.JsonElement;
import dev.athanor.sql.ast.JsonScalar;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.Materialization;
import dev.athanor.sql.ast.RegexpMatch;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.SymmetricBounds;
import dev.athanor.sql.ast.TableFunction;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.type.Types;

/** How MySQL writes queries, where that is not as in standard SQL. */
final class MysqlQueries {

    private static final String NO_ARRAYS = "keep the values in a table, or in a JSON document";

    private MysqlQueries() {}

    static void add(Dialect.Builder dialect) {
        dialect.render(RegexpMatch.class, MysqlQueries::regexp)
                .render(Locking.class, MysqlQueries::lock)
                .render(GroupingSets.class, MysqlQueries::groups)
                .render(FetchClause.class, MysqlQueries::fetch)
                .refuse(SymmetricBounds.class, "BETWEEN SYMMETRIC", "compare with both orders of the bounds")
                .refuse(DistinctOn.class, "DISTINCT ON", "rank the rows with rowNumber() and keep the first")
                .refuse(Materialization.class, "hint whether a CTE is materialized", "leave it out")
                .refuse(CteChange.class, "changes in WITH", "run them before")
                .refuse(
                        TableFunction.Naming.class,
                        "names for columns of functions, or WITH ORDINALITY",
                        "number the rows with rowNumber()")
                .refuse(ArrayLiteral.class, "arrays", NO_ARRAYS)
                .refuse(ArrayElement.class, "arrays", NO_ARRAYS)
                .refuse(ArraySlice.class, "arrays", NO_ARRAYS)
                .render(JsonElement.class, MysqlQueries::jsonElement)
                .render(JsonScalar.class, MysqlQueries::jsonScalar)
                .render(ChangeLimit.class, (node, out) -> out.sql(" LIMIT ").node(node.rows()))
                .function("random", "rand")
                .function("aggregate_strings", MysqlQueries::aggregateStrings);
    }

    // https://dev.mysql.com/doc/refman/9.0/en/regexp.html
    private static void regexp(RegexpMatch node, SqlWriter out) {
        String flags = node.flags();
        if (flags != null) {
            out.sql(node.negated() ? "NOT REGEXP_LIKE(" : "REGEXP_LIKE(").node(node.operand());
            out.sql(", ").node(node.pattern()).sql(", ").literal(flags).sql(")");
            return;
        }
        out.operand(node.operand(), StandardOperator.LIKE);
        out.sql(node.negated() ? " NOT REGEXP " : " REGEXP ").operand(node.pattern(), StandardOperator.LIKE);
    }

    private static void lock(Locking node, SqlWriter out) {
        checkStrength(node, out);
        node.render(out);
    }

    static void checkStrength(Locking node, SqlWriter out) {
        if (node.strength() != Locking.Strength.UPDATE && node.strength() != Locking.Strength.SHARE) {
            throw Dialect.refusal(out.dialect(), "locks that spare the keys", "use forUpdate() or forShare()");
        }
    }

    // https://dev.mysql.com/doc/refman/9.0/en/group-by-modifiers.html
    private static void groups(GroupingSets node, SqlWriter out) {
        if (node.kind() != GroupingSets.Kind.ROLLUP) {
            throw Dialect.refusal(out.dialect(), "grouping sets", "join several queries with unionAll(...)");
        }
        out.join(", ", node.terms()).sql(" WITH ROLLUP");
    }

    // FETCH FIRST is LIMIT, as long as it counts rows.
    private static void fetch(FetchClause node, SqlWriter out) {
        if (node.percent() || node.withTies()) {
            throw Dialect.refusal(
                    out.dialect(), "FETCH WITH TIES or PERCENT", "rank the rows with rank() and compare with that");
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

    private static void aggregateStrings(FunctionCall<?> call, SqlWriter out) {
        out.sql("group_concat(").node(call.arguments().get(0));
        out.sql(" SEPARATOR ").node(call.arguments().get(1)).sql(")");
    }
}
