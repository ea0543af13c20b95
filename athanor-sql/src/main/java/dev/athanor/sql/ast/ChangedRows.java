package dev.athanor.sql.ast;

import java.util.List;

/**
 * Which rows an UPDATE or DELETE changes.
 *
 * @param target the table, or the alias of it, whose rows are changed
 * @param named what else is read by name
 * @param conditions what all is true for the rows changed
 * @param limited whether only some of the rows that satisfy the conditions are changed, and nobody knows which
 * @param readsOthers whether other tables are read, too
 */
public record ChangedRows(
        FromClause target,
        List<FromClause> named,
        List<Expression<Boolean>> conditions,
        boolean limited,
        boolean readsOthers) {}
