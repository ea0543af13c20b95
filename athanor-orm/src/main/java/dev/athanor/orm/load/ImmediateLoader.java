package dev.athanor.orm.load;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;

/** Loads a relationship with its entity, by a SELECT for each object or from the session. */
final class ImmediateLoader implements LoaderStrategy {

    @Override
    public void plan(EntityNode node, RelationshipMapping relationship) {
        int number = node.numbers().number(new EachOne(relationship, node.options()));
        node.add(() -> new Leave(relationship.slot(), number, false));
    }

    @Override
    public void load(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship) {
        SelectLoader.select(context, state, entity, relationship);
    }

    private record EachOne(RelationshipMapping relationship, PathOptions options) implements PostLoad {

        @Override
        public void load(LoadContext context, Found found, PostLoadQueue queue) {
            PathOptions current = found.current(options);
            for (Instrumented entity : found.entities()) {
                EntityState state = EntityState.of(entity);
                if (state.isUnloaded(relationship.slot())) {
                    SelectLoader.select(context, state, relationship, current);
                }
            }
        }
    }
}
