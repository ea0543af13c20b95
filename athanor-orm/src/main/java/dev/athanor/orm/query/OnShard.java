package dev.athanor.orm.query;

import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * A statement is run in one place of several that have the same tables; the objects that it loads have the place in
 * their identity.
 *
 * <pre>{@code
 * session.scalars(select(USER).options(new OnShard("europe")))
 * }</pre>
 *
 * @param token the place
 */
public record OnShard(Object token) implements StatementOption {

    /** Returns the place that {@code statement} is to be run in, or {@code null} if it says none. */
    public static @Nullable Object of(Statement<?> statement) {
        for (StatementOption option : statement.options()) {
            if (option instanceof OnShard shard) {
                return shard.token();
            }
        }
        return null;
    }

    // Text and plan are the same everywhere, so it is no part of the shape.
    @Override
    public OnShard traverse(Traversal walk) {
        return this;
    }
}
