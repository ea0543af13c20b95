package dev.athanor.orm.load.row;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;

/**
 * A statement that changes rows tells their keys, too.
 *
 * @param mapping the entity whose rows they are
 * @param from its table, or an alias of it
 */
public record ReturnedKeys(EntityMapping<?> mapping, FromClause from) implements StatementOption {

    @Override
    public ReturnedKeys traverse(Traversal walk) {
        return new ReturnedKeys(walk.value(mapping), walk.node(from));
    }
}
