package dev.athanor.orm.query;

import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;

/**
 * How all relationships are loaded, of whatever entity the statement comes to, but for those of which more is said.
 *
 * @param style how they are loaded
 */
public record EveryRelationship(LoadStyle style) implements StatementOption {

    @Override
    public EveryRelationship traverse(Traversal walk) {
        return new EveryRelationship(walk.value(style));
    }
}
