package dev.athanor.sql.ast;

import dev.athanor.sql.error.CompileException;
import java.util.regex.Pattern;

/**
 * The name of an SQL function, perhaps with a schema. It is written without quotes, so only letters, digits,
 * underscores and dots may stand in it.
 *
 * @param sql the name
 */
public record FunctionName(String sql) implements Keyword {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

    /**
     * Creates the name.
     *
     * @throws CompileException if {@code sql} is no plain name ({@code C026})
     */
    public FunctionName {
        if (!SAFE.matcher(sql).matches()) {
            throw new CompileException(
                    "C026",
                    "'" + sql + "' is no name of a function: it is written without quotes, so only letters, digits,"
                            + " '_' and '.' may stand in it; call the function by text(...)");
        }
    }
}
