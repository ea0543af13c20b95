package dev.athanor.dialect.oracle;

import dev.athanor.sql.ast.AsWord;
import dev.athanor.sql.ast.Bitwise;
import dev.athanor.sql.ast.BitwiseNot;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.JsonScalar;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.RegexpMatch;
import dev.athanor.sql.ast.SetOperator;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.TableFunction;
import dev.athanor.sql.ast.WithClause;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Lack;
import dev.athanor.sql.schema.Table;

/** How Oracle writes queries, where that is not as in standard SQL. */
final class OracleQueries {

    private OracleQueries() {}

    static void add(Dialect.Builder dialect) {
        dialect.render(AsWord.class, (node, out) -> out.sql(" "))
                .render(
                        TableFunction.Rows.class,
                        (node, out) -> out.sql("TABLE (").node(node.call()).sql(")"))
                .render(RegexpMatch.class, RegexpMatch::renderRegexpLike)
                .render(Bitwise.class, OracleQueries::bitwise)
                .render(BitwiseNot.class, OracleQueries::bitwiseNot)
                .render(Locking.class, OracleQueries::lock)
                .lacks(
                        Lack.SYMMETRIC_BOUNDS,
                        Lack.DISTINCT_ON,
                        Lack.MATERIALIZATION,
                        Lack.CHANGES_IN_WITH,
                        Lack.FUNCTION_COLUMN_NAMES,
                        Lack.ARRAYS,
                        Lack.TRY_CAST)
                .render(WithClause.class, (node, out) -> out.sql("WITH "))
                .render(SetOperator.class, OracleQueries::setOperator)
                .render(JsonScalar.class, OracleQueries::jsonScalar)
                .function("now", (call, out) -> out.sql("CURRENT_TIMESTAMP"))
                .function("char_length", "LENGTH")
                .function("pow", "POWER")
                .function("aggregate_strings", "LISTAGG");
    }

    // There is a function for AND only, of which the others can be made.
    private static void bitwise(Bitwise<?> node, SqlWriter out) {
        switch (node.operator()) {
            case BIT_AND -> and(node, out);
            case BIT_OR -> sum(node, out).sql(" - ");
            case BIT_XOR -> sum(node, out).sql(" - 2 * ");
            default -> throw Dialect.refusal(out.dialect(), "shifts of bits", "multiply or divide by a power of two");
        }
        if (node.operator() != StandardOperator.BIT_AND) {
            and(node, out);
            out.sql(")");
        }
    }

    private static void and(Bitwise<?> node, SqlWriter out) {
        out.sql("BITAND(").node(node.left()).sql(", ").node(node.right()).sql(")");
    }

    private static SqlWriter sum(Bitwise<?> node, SqlWriter out) {
        return out.sql("(")
                .operand(node.left(), StandardOperator.PLUS)
                .sql(" + ")
                .operand(node.right(), StandardOperator.PLUS);
    }

    private static void bitwiseNot(BitwiseNot<?> node, SqlWriter out) {
        out.sql("(-1 - ").operand(node.operand(), StandardOperator.MINUS).sql(")");
    }

    // What is locked is said by columns.
    private static void lock(Locking node, SqlWriter out) {
        Lack.requireForUpdate(node, out);
        out.sql(" FOR UPDATE");
        String separator = " OF ";
        for (SqlNode locked : node.of()) {
            out.sql(separator.equals(", ") ? ", " : " OF ");
            out.node(locked instanceof FromClause source ? column(source) : locked);
            separator = ", ";
        }
        out.keyword(node.waiting());
    }

    private static ColumnElement<?> column(FromClause source) {
        return source instanceof Table table && !table.primaryKey().isEmpty()
                ? table.primaryKey().get(0)
                : source.columns().get(0);
    }

    private static void setOperator(SetOperator node, SqlWriter out) {
        switch (node) {
            case EXCEPT -> out.sql(" MINUS ");
            case EXCEPT_ALL -> out.sql(" MINUS ALL ");
            default -> node.render(out);
        }
    }

    private static void jsonScalar(JsonScalar<?> node, SqlWriter out) {
        out.sql("JSON_VALUE(")
                .node(node.document())
                .sql(", ")
                .literal(node.path().sql());
        out.sql(" RETURNING ");
        if (node.type().javaType() == String.class) {
            out.sql("VARCHAR2(4000)");
        } else {
            out.type(node.type());
        }
        out.sql(" ERROR ON ERROR)");
    }
}
