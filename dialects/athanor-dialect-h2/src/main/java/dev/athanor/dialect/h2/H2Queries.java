package dev.athanor.dialect.h2;

import dev.athanor.sql.ast.ArrayElement;
import dev.athanor.sql.ast.ArrayLiteral;
import dev.athanor.sql.ast.ArraySlice;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Bitwise;
import dev.athanor.sql.ast.BitwiseNot;
import dev.athanor.sql.ast.Cast;
import dev.athanor.sql.ast.CteChange;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.GroupingSets;
import dev.athanor.sql.ast.JsonElement;
import dev.athanor.sql.ast.JsonScalar;
import dev.athanor.sql.ast.Like;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.Materialization;
import dev.athanor.sql.ast.RegexpMatch;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.ast.TableFunction;
import dev.athanor.sql.ast.TableSample;
import dev.athanor.sql.compile.Dialect;

/** How H2 writes queries, where that is not as in standard SQL. */
final class H2Queries {

    private static final String NO_DOCUMENTS = "read the document and take it apart in Java";

    private static final String NO_ARRAYS = "keep the values in a table, or in a JSON document";

    private H2Queries() {}

    static void add(Dialect.Builder dialect) {
        dialect.render(Like.class, H2Queries::like)
                .render(RegexpMatch.class, H2Queries::regexp)
                .render(Bitwise.class, H2Queries::bitwise)
                .render(
                        BitwiseNot.class,
                        (node, out) -> out.sql("BITNOT(").node(node.operand()).sql(")"))
                .render(Locking.class, H2Queries::lock)
                .render(Subquery.class, H2Queries::subquery)
                .refuse(Materialization.class, "hint whether a CTE is materialized", "leave it out")
                .refuse(CteChange.class, "changes in WITH", "run them before")
                .refuse(
                        TableFunction.Naming.class,
                        "names for columns of functions, or WITH ORDINALITY",
                        "number the rows with rowNumber()")
                .refuse(ArrayLiteral.class, "arrays", NO_ARRAYS)
                .refuse(ArrayElement.class, "arrays", NO_ARRAYS)
                .refuse(ArraySlice.class, "arrays", NO_ARRAYS)
                .refuse(TableSample.class, "TABLESAMPLE", "order by random() and limit")
                .refuse(GroupingSets.class, "grouping sets", "join several queries with unionAll(...)")
                .refuse(JsonElement.class, "parts of JSON documents", NO_DOCUMENTS)
                .refuse(JsonScalar.class, "parts of JSON documents", NO_DOCUMENTS)
                .function("now", (call, out) -> out.sql("CURRENT_TIMESTAMP"))
                .function("aggregate_strings", "LISTAGG");
    }

    private static void like(Like node, SqlWriter out) {
        if (node.caseless()) {
            node.renderCaseless(out);
        } else {
            node.render(out);
        }
    }

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

    // https://h2database.com/html/functions.html#bitand
    private static void bitwise(Bitwise<?> node, SqlWriter out) {
        switch (node.operator()) {
            case BIT_AND -> out.sql("BITAND(");
            case BIT_OR -> out.sql("BITOR(");
            case BIT_XOR -> out.sql("BITXOR(");
            case SHIFT_LEFT -> out.sql("LSHIFT(");
            default -> out.sql("RSHIFT(");
        }
        argument(node.left(), out);
        out.sql(", ");
        argument(node.right(), out);
        out.sql(")");
    }

    // The functions want to know the types of their parameters.
    private static void argument(Expression<?> operand, SqlWriter out) {
        out.node(operand instanceof Bind<?> bind ? new Cast<>(bind, bind.type()) : operand);
    }

    private static void lock(Locking node, SqlWriter out) {
        if (node.strength() == Locking.Strength.SHARE) {
            throw Dialect.refusal(out.dialect(), "shared locks of rows", "use forUpdate()");
        }
        if (node.strength() != Locking.Strength.UPDATE) {
            throw Dialect.refusal(out.dialect(), "locks that spare the keys", "use forUpdate() or forShare()");
        }
        if (!node.of().isEmpty()) {
            throw Dialect.refusal(out.dialect(), "locks of some tables only", "leave of(...) out");
        }
        node.render(out);
    }

    private static void subquery(Subquery node, SqlWriter out) {
        if (node.isLateral()) {
            throw Dialect.refusal(out.dialect(), "LATERAL", "select the value by a scalar subquery");
        }
        node.render(out);
    }
}
