package dev.athanor.sql.compile;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Distinct;
import dev.athanor.sql.ast.FunctionCall;
import dev.athanor.sql.ast.Operator;
import dev.athanor.sql.ast.OrderedArgument;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.StandardOperator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is probably not meant, and is seen where a node is written. */
final class Suspicion {

    private static final Set<Operator> UNKNOWN_OF_NULL = Set.of(
            StandardOperator.EQ,
            StandardOperator.NE,
            StandardOperator.LT,
            StandardOperator.LE,
            StandardOperator.GT,
            StandardOperator.GE);

    private Suspicion() {}

    /**
     * Returns what is suspicious about {@code node} as a part of {@code parent}, or {@code null}.
     *
     * @param literals whether parameters are written as literals
     */
    static @Nullable String of(SqlNode node, @Nullable SqlNode parent, boolean literals) {
        if (node instanceof Distinct<?>
                && !(parent instanceof FunctionCall<?> || parent instanceof OrderedArgument<?>)) {
            return "DISTINCT stands outside of an aggregate, where it is no part of an expression; to have each row"
                    + " once, say distinct() of the statement";
        }
        if (literals && node instanceof Bind<?> bind && isNull(bind) && parent instanceof Comparison comparison) {
            return UNKNOWN_OF_NULL.contains(comparison.operator())
                    ? "the parameter " + bind
                            + " is the literal NULL in a comparison, which is never true then; compare"
                            + " with isNull() or isDistinctFrom(...)"
                    : null;
        }
        return null;
    }

    private static boolean isNull(Bind<?> bind) {
        return bind.kind() == Bind.Kind.VALUE && bind.value() == null;
    }
}
