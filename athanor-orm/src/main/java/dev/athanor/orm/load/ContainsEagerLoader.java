package dev.athanor.orm.load;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;

/** Loads a relationship from a join that the statement makes itself. */
final class ContainsEagerLoader implements LoaderStrategy {

    @Override
    public void plan(EntityNode node, RelationshipMapping relationship) {
        EntitySource target = node.options().target(relationship);
        if (relationship.isMany()) {
            node.query().multiply();
        }
        JoinedLoader.addTo(node, relationship, node.follow(relationship, target));
    }

    @Override
    public boolean plansFirst() {
        return true;
    }

    @Override
    public void load(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship) {
        SelectLoader.select(context, state, entity, relationship);
    }
}
