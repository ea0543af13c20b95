package dev.athanor.dialect.h2;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Bitwise;
import dev.athanor.sql.ast.BitwiseNot;
import dev.athanor.sql.ast.Cast;
import dev.athanor.sql.ast.CteColumns;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.JsonElement;
import dev.athanor.sql.ast.JsonScalar;
import dev.athanor.sql.ast.Like;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.RegexpMatch;
import dev.athanor.sql.ast.SetOperator;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Lack;

/** How H2 writes queries, where that is not as in standard SQL. */
final class H2Queries {

    private static final String NO_DOCUMENTS = "read the document and take it apart in Java";

    private H2Queries() {}

    static void add(Dialect.Builder dialect) {
        dialect.render(Like.class, H2Queries::like)
                .render(RegexpMatch.class, RegexpMatch::renderRegexpUnlessFlagged)
                .render(Bitwise.class, H2Queries::bitwise)
                .render(
                        BitwiseNot.class,
                        (node, out) -> out.sql("BITNOT(").node(node.operand()).sql(")"))
                .render(Locking.class, H2Queries::lock)
                .refuse(Subquery.class, Subquery::isLateral, Lack.LATERAL)
                // Beside one that reads from itself, all of them need names for their columns.
                .render(CteColumns.class, CteColumns::renderAll)
                .refuse(SetOperator.class, SetOperator::countsRows, Lack.COUNTING_SETS)
                .lacks(
                        Lack.MATERIALIZATION,
                        Lack.CHANGES_IN_WITH,
                        Lack.FUNCTION_COLUMN_NAMES,
                        Lack.ARRAYS,
                        Lack.TABLE_SAMPLES,
                        Lack.GROUPING_SETS,
                        Lack.TRY_CAST)
                .refuse(JsonElement.class, "parts of JSON documents", NO_DOCUMENTS)
                .refuse(JsonScalar.class, "parts of JSON documents", NO_DOCUMENTS)
                .function("now", (call, out) -> out.sql("CURRENT_TIMESTAMP"))
                .function("aggregate_strings", "LISTAGG")
                .function("pow", "POWER");
    }

    private static void like(Like node, SqlWriter out) {
        if (node.caseless()) {
            node.renderCaseless(out);
        } else {
            node.render(out);
        }
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
        Lack.requireForUpdate(node, out);
        if (!node.of().isEmpty()) {
            throw Lack.LOCKS_OF_TABLES.on(out);
        }
        node.render(out);
    }
}
