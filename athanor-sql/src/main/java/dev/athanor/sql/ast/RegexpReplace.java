package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A text with what matches a regular expression replaced.
 *
 * @param operand the text
 * @param pattern the regular expression
 * @param replacement what stands for each match
 * @param flags how it is matched, or {@code null}
 */
public record RegexpReplace(
        Expression<?> operand,
        Expression<String> pattern,
        Expression<String> replacement,
        @Nullable String flags) implements Expression<String> {

    /** Creates the node; only {@code flags} may be null. */
    public RegexpReplace {
        requireNonNull(operand, "operand");
        requireNonNull(pattern, "pattern");
        requireNonNull(replacement, "replacement");
    }

    @Override
    public SqlType<String> type() {
        return Types.VARCHAR;
    }

    @Override
    public RegexpReplace traverse(Traversal walk) {
        return new RegexpReplace(
                walk.node(operand), walk.node(pattern), walk.node(replacement), walk.optionalValue(flags));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("REGEXP_REPLACE(")
                .node(operand)
                .sql(", ")
                .node(pattern)
                .sql(", ")
                .node(replacement);
        if (flags != null) {
            out.sql(", ").literal(flags);
        }
        out.sql(")");
    }
}
