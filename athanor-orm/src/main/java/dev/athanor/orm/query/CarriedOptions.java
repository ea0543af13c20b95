package dev.athanor.orm.query;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import java.util.List;

/**
 * What the options of an earlier statement say of the only entity of this one, and the entities that the way to it has
 * come through, so that relationships that are mapped to be loaded at once do not lead round in a circle.
 *
 * @param options what the options say
 * @param way the entities, from the first one on
 */
public record CarriedOptions(PathOptions options, List<EntityMapping<?>> way) implements StatementOption {

    /** Creates the option; the list is copied. */
    public CarriedOptions {
        way = List.copyOf(way);
    }

    @Override
    public CarriedOptions traverse(Traversal walk) {
        return new CarriedOptions(walk.value(options), walk.value(way));
    }
}
