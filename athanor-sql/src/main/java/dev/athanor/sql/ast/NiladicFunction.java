package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import java.util.Locale;

/**
 * A function of the standard that is called without parentheses: {@code CURRENT_DATE}.
 *
 * @param name the name, in lower case
 * @param type the type of the value
 * @param <T> the Java type of the value
 */
public record NiladicFunction<T>(FunctionName name, SqlType<T> type) implements Expression<T> {

    /** Creates the call; neither part may be null. */
    public NiladicFunction {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
    }

    @Override
    public NiladicFunction<T> traverse(Traversal walk) {
        return new NiladicFunction<>(walk.value(name), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.keyword(new FunctionName(name.sql().toUpperCase(Locale.ROOT)));
    }
}
