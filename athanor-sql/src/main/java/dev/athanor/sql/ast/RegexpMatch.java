package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A test for a regular expression, in the database's own dialect of them.
 *
 * @param operand the text
 * @param pattern the regular expression
 * @param flags how it is matched, for example {@code i} for small and capital letters alike, or {@code null}
 * @param negated whether the text must not match
 */
public record RegexpMatch(
        Expression<?> operand,
        Expression<String> pattern,
        @Nullable String flags,
        boolean negated) implements Condition {

    /** Creates the node; only {@code flags} may be null. */
    public RegexpMatch {
        requireNonNull(operand, "operand");
        requireNonNull(pattern, "pattern");
    }

    @Override
    public int precedence() {
        return StandardOperator.LIKE.precedence();
    }

    @Override
    public Condition not() {
        return new RegexpMatch(operand, pattern, flags, !negated);
    }

    @Override
    public RegexpMatch traverse(Traversal walk) {
        return new RegexpMatch(walk.node(operand), walk.node(pattern), walk.optionalValue(flags), walk.value(negated));
    }

    @Override
    public void render(SqlWriter out) {
        out.operand(operand, StandardOperator.LIKE);
        out.sql(negated ? " NOT LIKE_REGEX " : " LIKE_REGEX ").operand(pattern, StandardOperator.LIKE);
        if (flags != null) {
            out.sql(" FLAG ").literal(flags);
        }
    }

    /** Writes it with the operator {@code REGEXP}, which has no place for flags. */
    public void renderRegexp(SqlWriter out) {
        out.operand(operand, StandardOperator.LIKE);
        out.sql(negated ? " NOT REGEXP " : " REGEXP ").operand(pattern, StandardOperator.LIKE);
    }

    /** Writes it with the operator {@code REGEXP}, or as a call of {@code REGEXP_LIKE} where there are flags. */
    public void renderRegexpUnlessFlagged(SqlWriter out) {
        if (flags == null) {
            renderRegexp(out);
        } else {
            renderRegexpLike(out);
        }
    }

    /** Writes it as a call of {@code REGEXP_LIKE}. */
    public void renderRegexpLike(SqlWriter out) {
        out.sql(negated ? "NOT REGEXP_LIKE(" : "REGEXP_LIKE(").node(operand);
        out.sql(", ").node(pattern);
        if (flags != null) {
            out.sql(", ").literal(flags);
        }
        out.sql(")");
    }
}
