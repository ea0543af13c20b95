package dev.athanor.orm.load;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;

/** Refuses to load a relationship when it is read. */
final class RaiseLoader implements LoaderStrategy {

    private final boolean onlyForSql;

    /** Creates the strategy; {@code onlyForSql} lets pass what needs no SQL. */
    RaiseLoader(boolean onlyForSql) {
        this.onlyForSql = onlyForSql;
    }

    @Override
    public void plan(EntityNode node, RelationshipMapping relationship) {
        // nothing is loaded
    }

    @Override
    public void load(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship) {
        Object there = onlyForSql ? SelectLoader.peek(context, state, relationship) : EntityState.UNKNOWN;
        if (there == EntityState.UNKNOWN) {
            throw new LoadException(
                    "O051",
                    relationship + " of " + state + " is not loaded, and "
                            + (onlyForSql ? "raiseOnSql forbids the SELECT for it" : "raiseLoad forbids to load it now")
                            + "; load it with the object: options(selectinLoad(" + relationship + "))");
        }
        state.setLoaded(entity, relationship.slot(), there);
    }
}
