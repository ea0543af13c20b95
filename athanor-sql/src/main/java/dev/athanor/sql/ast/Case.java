package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice between values: {@code CASE WHEN condition THEN value … ELSE otherwise END}, or by comparing an operand:
 * {@code CASE operand WHEN value THEN value … END}. NULL where no branch is taken and nothing is said otherwise.
 *
 * @param operand what the branches compare to, or {@code null} if they are conditions
 * @param branches the branches, in order; the first that is true is taken
 * @param otherwise the value where none is, or {@code null}
 * @param type the type of the values
 * @param <T> the Java type of the values
 */
public record Case<T>(
        @Nullable Expression<?> operand,
        List<CaseBranch> branches,
        @Nullable Expression<?> otherwise,
        SqlType<T> type) implements Expression<T> {

    /** Creates the node; the branches are copied, and there must be one. */
    public Case {
        requireNonNull(type, "type");
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("CASE needs a branch; add when(condition, value)");
        }
    }

    /** Returns this with a further branch. */
    public Case<T> when(Expression<Boolean> condition, T value) {
        return when(condition, Bind.of(type, value));
    }

    /** Returns this with a further branch. */
    public Case<T> when(Expression<Boolean> condition, Expression<? extends T> value) {
        List<CaseBranch> longer = new ArrayList<>(branches);
        longer.add(new CaseBranch(condition, value));
        return new Case<>(operand, longer, otherwise, type);
    }

    /** Returns this with a value for where no branch is taken. */
    public Expression<T> orElse(T value) {
        return orElse(Bind.of(type, value));
    }

    /** Returns this with a value for where no branch is taken. */
    public Expression<T> orElse(Expression<? extends T> value) {
        return new Case<>(operand, branches, value, type);
    }

    @Override
    public Case<T> traverse(Traversal walk) {
        return new Case<>(walk.optional(operand), walk.nodes(branches), walk.optional(otherwise), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("CASE ");
        if (operand != null) {
            out.node(operand).sql(" ");
        }
        out.join(" ", branches);
        if (otherwise != null) {
            out.sql(" ELSE ").node(otherwise);
        }
        out.sql(" END");
    }
}
