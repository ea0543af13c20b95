package dev.athanor.sql.ast;

import dev.athanor.sql.error.CompileException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operator that is not among the standard ones: an extension's, a database's own.
 *
 * @param symbol the symbol or word, without blanks around it
 * @param precedence how tightly it binds, see {@link StandardOperator}; 0 puts it in parentheses among all others
 * @param associative whether {@code (a op b) op c} is {@code a op (b op c)}
 */
public record CustomOperator(String symbol, int precedence, boolean associative) implements Operator {

    private static final Pattern SAFE =
            Pattern.compile("[-+*/<>=~!@#%^&|?:$.]{1,16}|[A-Za-z_][A-Za-z_0-9]*( [A-Za-z_][A-Za-z_0-9]*){0,3}");

    /**
     * Creates the operator.
     *
     * @throws CompileException if {@code symbol} is no operator ({@code C041})
     */
    public CustomOperator {
        boolean comment = symbol.contains("--") || symbol.contains("/*") || symbol.contains("*/");
        if (comment || !SAFE.matcher(symbol).matches()) {
            throw new CompileException(
                    "C041",
                    "'" + symbol + "' is no operator: it is written without quotes, so it may be made of + - * / < > ="
                            + " ~ ! @ # % ^ & | ? : $ . or of words; use function(...) or text(...)");
        }
    }

    /** Returns the operator {@code symbol}, which is put in parentheses among others. */
    public static CustomOperator of(String symbol) {
        return new CustomOperator(symbol, 0, false);
    }

    /** Returns this with another precedence. */
    public CustomOperator precedence(int other) {
        return new CustomOperator(symbol, other, associative);
    }

    // A question mark would be taken for a parameter; JDBC drivers write the sign itself as two.
    @Override
    public String sql() {
        return " " + symbol.replace("?", "??") + " ";
    }

    @Override
    public @Nullable Operator negation() {
        return null;
    }
}
