package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.sql.ast.FromClause;
import java.util.List;

/**
 * What an entity is read from in a statement, where it is not its tables alone.
 *
 * @param from the tables, or aliases of them, joined
 * @param included the entities that extend it whose columns are loaded with it
 * @param part whether it stands for a part of an entity above, whose rows need not be of its class
 */
public record EntityView(FromClause from, List<EntityMapping<?>> included, boolean part) {

    /** Creates the view and copies the list. */
    public EntityView {
        included = List.copyOf(included);
    }
}
