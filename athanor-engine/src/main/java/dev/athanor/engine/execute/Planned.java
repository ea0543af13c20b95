package dev.athanor.engine.execute;

import dev.athanor.sql.ast.Statement;

/**
 * What a planner made of a statement.
 *
 * @param core the statement the database gets
 * @param resultPlan what the rows are turned into, kept beside the text; the engine does not look into it
 */
public record Planned(Statement<?> core, Object resultPlan) {}
