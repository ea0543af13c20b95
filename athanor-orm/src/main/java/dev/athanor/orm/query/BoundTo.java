package dev.athanor.orm.query;

import dev.athanor.engine.Engine;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * A statement is run on one engine of those that a session uses, whatever it is about.
 *
 * @param engine the engine
 */
public record BoundTo(Engine engine) implements StatementOption {

    /** Returns the engine that {@code statement} is to be run on, or {@code null} if it says none. */
    public static @Nullable Engine of(Statement<?> statement) {
        for (StatementOption option : statement.options()) {
            if (option instanceof BoundTo bound) {
                return bound.engine();
            }
        }
        return null;
    }

    // Text and plan are kept by the engine, so it is no part of the shape.
    @Override
    public BoundTo traverse(Traversal walk) {
        return this;
    }
}
