package dev.athanor.engine.execute;

import dev.athanor.sql.ast.Statement;

/**
 * A port: makes of a statement that the database cannot take, such as one that selects entities, one that it can. Asked
 * once for each shape of statement; equal planners must plan alike, for they are part of the cache's key.
 */
@FunctionalInterface
public interface StatementPlanner {

    /**
     * Returns what is to be run for {@code statement}, and what to do with its rows. The parameters of
     * {@code statement} must appear in it as the same objects.
     */
    Planned plan(Statement<?> statement);
}
