package dev.athanor.dialect.mssql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.CompoundLimit;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Extract;
import dev.athanor.sql.ast.FetchClause;
import dev.athanor.sql.ast.FrameBound;
import dev.athanor.sql.ast.JsonElement;
import dev.athanor.sql.ast.JsonScalar;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.RegexpMatch;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.WithClause;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Lack;
import dev.athanor.sql.type.Types;

/** How SQL Server writes queries, where that is not as in standard SQL. */
final class MssqlQueries {

    private MssqlQueries() {}

    static void add(Dialect.Builder dialect) {
        dialect.refuse(RegexpMatch.class, "regular expressions", "search with like(...), or in Java")
                .refuse(
                        Locking.class,
                        "locks of rows at the end of a statement",
                        "raise the isolation level, or hint the table")
                .lacks(
                        Lack.SYMMETRIC_BOUNDS,
                        Lack.DISTINCT_ON,
                        Lack.MATERIALIZATION,
                        Lack.CHANGES_IN_WITH,
                        Lack.FUNCTION_COLUMN_NAMES,
                        Lack.ARRAYS,
                        Lack.REGEXP_REPLACEMENT)
                .render(FetchClause.class, MssqlQueries::fetch)
                .render(CompoundLimit.class, MssqlQueries::compoundLimit)
                .render(WithClause.class, (node, out) -> out.sql("WITH "))
                .render(Extract.class, MssqlQueries::extract)
                .render(FrameBound.class, MssqlQueries::frameBound)
                .render(JsonElement.class, MssqlQueries::jsonElement)
                .render(JsonScalar.class, MssqlQueries::jsonScalar)
                .function("now", (call, out) -> out.sql("CURRENT_TIMESTAMP"))
                .function("pow", "POWER")
                .function("char_length", "LEN")
                .function("length", "LEN")
                .function("aggregate_strings", "string_agg");
    }

    /**
     * Returns whether {@code node} is said by TOP: OFFSET goes with FETCH only, which knows neither ties nor percent.
     */
    static boolean countsBeforeColumns(FetchClause node) {
        return !node.isLimit()
                && node.offset() == null
                && node.count() instanceof Bind<?> bind
                && bind.kind() == Bind.Kind.VALUE;
    }

    private static void fetch(FetchClause node, SqlWriter out) {
        if (countsBeforeColumns(node)) {
            return;
        }
        if (!node.isLimit()) {
            throw Lack.TIES.on(out);
        }
        if (node.offset() == null) {
            out.sql(" OFFSET 0 ROWS");
        }
        node.render(out);
    }

    // TOP stands in one query only, not in several together.
    private static void compoundLimit(CompoundLimit node, SqlWriter out) {
        LimitClause limit = node.limit();
        Expression<?> offset = limit.offset() == null ? Bind.of(Types.INTEGER, 0) : limit.offset();
        out.node(new LimitClause(limit.limit(), offset, limit.ordered()));
    }

    // https://learn.microsoft.com/en-us/sql/t-sql/functions/datepart-transact-sql
    private static void extract(Extract node, SqlWriter out) {
        out.sql("DATEPART(");
        switch (node.field()) {
            case DAY_OF_WEEK -> out.sql("weekday");
            case DAY_OF_YEAR -> out.sql("dayofyear");
            case EPOCH, TIMEZONE_HOUR, TIMEZONE_MINUTE ->
                throw Dialect.refusal(
                        out.dialect(),
                        "field " + node.field() + " of dates to extract",
                        "extract it in Java, or compute it from others");
            default -> out.keyword(node.field());
        }
        out.sql(", ").node(node.operand()).sql(")");
    }

    @SuppressWarnings("unchecked") // its Java type is looked at
    private static void frameBound(FrameBound node, SqlWriter out) {
        if (node.distance() instanceof Bind<?> bind
                && bind.kind() == Bind.Kind.VALUE
                && Number.class.isAssignableFrom(bind.type().javaType())) {
            out.number((Bind<? extends Number>) bind).keyword(node.kind());
        } else {
            node.render(out);
        }
    }

    // https://learn.microsoft.com/en-us/sql/t-sql/functions/json-functions-transact-sql
    private static void jsonElement(JsonElement node, SqlWriter out) {
        out.sql("JSON_QUERY(").node(node.document()).sql(", ");
        out.bind(Bind.of(Types.VARCHAR, node.path().sql())).sql(")");
    }

    private static void jsonScalar(JsonScalar<?> node, SqlWriter out) {
        out.sql("CASE ");
        value(node, out);
        out.sql(" WHEN NULL THEN NULL ELSE ");
        if (node.type().javaType() == String.class) {
            value(node, out);
        } else {
            out.sql("CAST(");
            value(node, out);
            out.sql(" AS ").type(node.type()).sql(")");
        }
        out.sql(" END");
    }

    private static void value(JsonScalar<?> node, SqlWriter out) {
        out.sql("JSON_VALUE(").node(node.document()).sql(", ");
        out.bind(Bind.of(Types.VARCHAR, node.path().sql())).sql(")");
    }
}
