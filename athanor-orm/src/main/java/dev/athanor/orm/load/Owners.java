package dev.athanor.orm.load;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects that a relationship is to be loaded for, by the values it leads from. */
final class Owners {

    private final RelationshipMapping relationship;
    private final Map<Object, List<Instrumented>> byKey = new LinkedHashMap<>();

    private Owners(RelationshipMapping relationship) {
        this.relationship = relationship;
    }

    /** Groups {@code entities}. Those from which the relationship leads nowhere are done with. */
    static Owners of(LoadContext context, List<Instrumented> entities, RelationshipMapping relationship) {
        Owners owners = new Owners(relationship);
        for (Instrumented entity : entities) {
            EntityState state = EntityState.of(entity);
            Object local = LocalKey.ofOwner(context, state, relationship);
            if (local != null) {
                owners.byKey.computeIfAbsent(local, any -> new ArrayList<>(1)).add(entity);
            } else if (state.isUnloaded(relationship.slot())) {
                SelectLoader.fill(state, entity, relationship, List.of());
            }
        }
        return owners;
    }

    /** {@return the values, in the order they were met} */
    List<Object> keys() {
        return new ArrayList<>(byKey.keySet());
    }

    /** Gives each object that lacks them what was found for it. */
    void fill(RowsByKey rows) {
        byKey.forEach((key, entities) -> {
            for (Instrumented entity : entities) {
                EntityState state = EntityState.of(entity);
                if (state.isUnloaded(relationship.slot())) {
                    SelectLoader.fill(state, entity, relationship, rows.of(key));
                }
            }
        });
    }
}
