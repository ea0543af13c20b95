package dev.athanor.orm;

import dev.athanor.engine.Engine;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the engine for what a session runs; given to {@link SessionFactory.Builder#router}.
 *
 * <pre>{@code
 * SessionFactory.builder(primary).router(route -> route.writes() ? primary : replica)
 * }</pre>
 *
 * <p>A session has one connection and one transaction for each engine that it uses, and commits them one after the
 * other, or in two phases.
 */
@FunctionalInterface
public interface SessionRouter {

    /** Returns the engine, or {@code null} to leave it to what entities and tables are bound to. */
    @Nullable
    Engine route(Route route);
}
