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
 * @param refreshes whether the object is there and refreshed, so that nothing is asked of its row
 */
public record CarriedOptions(PathOptions options, List<EntityMapping<?>> way, boolean refreshes)
        implements StatementOption {

    /** Creates the option; the list is copied. */
    public CarriedOptions {
        way = List.copyOf(way);
    }

    /** Creates the option for objects that are yet to be loaded. */
    public CarriedOptions(PathOptions options, List<EntityMapping<?>> way) {
        this(options, way, false);
    }

    @Override
    public CarriedOptions traverse(Traversal walk) {
        return new CarriedOptions(options.traverse(walk), walk.value(way), walk.value(refreshes));
    }
}
