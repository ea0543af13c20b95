package dev.athanor.sql.ast;

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
     * @throws IllegalArgumentException if {@code sql} is no plain name
     */
    public FunctionName {
        if (!SAFE.matcher(sql).matches()) {
            throw new IllegalArgumentException(
                    "'" + sql + "' is no function name: it is written without quotes, so only"
                            + " letters, digits, '_' and '.' may stand in it");
        }
    }
}
