package dev.athanor.orm.relation;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;

/**
 * A condition that the program made for a relationship. The near side stands in it as its own tables.
 *
 * @param far what the far side stands in it as: an alias, a query, or the table between two entities
 * @param condition when rows of the two belong together
 */
public record GivenJoin(FromClause far, Expression<Boolean> condition) {}
