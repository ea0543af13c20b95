package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test for a pattern, or for a text at the beginning, at the end or anywhere.
 *
 * @param operand what is tested
 * @param pattern the pattern, or the text that wildcards are put around
 * @param wildcards where {@code %} is added
 * @param caseless whether small and capital letters are the same
 * @param escape the character that takes the meaning from wildcards, or {@code null} for the database's own
 * @param negated whether it is {@code NOT LIKE}
 */
public record Like(
        Expression<?> operand,
        Expression<?> pattern,
        Wildcards wildcards,
        boolean caseless,
        @Nullable Character escape,
        boolean negated)
        implements Condition {

    /** Where {@code %} is added to a text. */
    public enum Wildcards {
        /** Nowhere: it is a pattern already. */
        NONE,
        /** After it: what is tested starts with it. */
        AFTER,
        /** Before it: what is tested ends with it. */
        BEFORE,
        /** On both sides: what is tested contains it. */
        AROUND
    }

    private static final QuotedText ANY = new QuotedText("%");

    /** Creates the test; only {@code escape} may be null. */
    public Like {
        requireNonNull(operand, "operand");
        requireNonNull(pattern, "pattern");
        requireNonNull(wildcards, "wildcards");
    }

    static Like of(
            Expression<?> operand, String text, Wildcards wildcards, boolean caseless, @Nullable LikeEscape escape) {
        String pattern = escape == null ? text : escape.apply(text);
        Character character = escape == null ? null : escape.character();
        return new Like(operand, Operands.text(operand, pattern), wildcards, caseless, character, false);
    }

    @Override
    public int precedence() {
        return wildcards == Wildcards.NONE ? StandardOperator.LIKE.precedence() : Operator.ATOM;
    }

    @Override
    public Condition not() {
        return new Like(operand, pattern, wildcards, caseless, escape, !negated);
    }

    @Override
    public Like traverse(Traversal walk) {
        return new Like(
                walk.node(operand),
                walk.node(pattern),
                walk.value(wildcards),
                walk.value(caseless),
                walk.optionalValue(escape),
                walk.value(negated));
    }

    @Override
    public void render(SqlWriter out) {
        if (caseless) {
            write(lower(operand), negated ? StandardOperator.NOT_LIKE : StandardOperator.LIKE, lower(pattern), out);
        } else {
            write(operand, negated ? StandardOperator.NOT_LIKE : StandardOperator.LIKE, pattern, out);
        }
    }

    /** Writes the test with an operator that does not tell small from capital letters. */
    public void renderCaseless(SqlWriter out) {
        write(operand, negated ? StandardOperator.NOT_ILIKE : StandardOperator.ILIKE, pattern, out);
    }

    private void write(Expression<?> tested, Operator operator, Expression<?> text, SqlWriter out) {
        boolean composed = wildcards != Wildcards.NONE;
        if (composed) {
            out.sql("(");
        }
        out.operand(tested, operator).keyword(operator);
        if (composed) {
            out.node(composed(text));
        } else {
            out.operand(text, operator);
        }
        if (escape != null) {
            out.sql(" ESCAPE ").literal(escape.toString());
        }
        if (composed) {
            out.sql(")");
        }
    }

    private Expression<?> composed(Expression<?> text) {
        return switch (wildcards) {
            case NONE -> text;
            case AFTER -> Operands.concat(text, ANY);
            case BEFORE -> Operands.concat(ANY, text);
            case AROUND -> Operands.concat(Operands.concat(ANY, text), ANY);
        };
    }

    private static Expression<?> lower(Expression<?> text) {
        return new FunctionCall<>(new FunctionName("lower"), List.of(text), text.type());
    }
}
