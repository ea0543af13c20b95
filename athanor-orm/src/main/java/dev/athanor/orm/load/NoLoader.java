package dev.athanor.orm.load;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import java.util.List;

/** Leaves a relationship empty: no row is ever read for it. */
final class NoLoader implements LoaderStrategy {

    @Override
    public void plan(EntityNode node, RelationshipMapping relationship) {
        // nothing is loaded
    }

    @Override
    public void load(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship) {
        SelectLoader.fill(state, entity, relationship, List.of());
    }
}
