package dev.athanor.sql.schema;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is to be done when. */
final class SchemaActions {

    private final Map<SchemaMoment, List<SchemaAction>> actions = new EnumMap<>(SchemaMoment.class);

    SchemaActions() {
        for (SchemaMoment moment : SchemaMoment.values()) {
            actions.put(moment, new CopyOnWriteArrayList<>());
        }
    }

    void add(SchemaMoment moment, SchemaAction action) {
        at(moment).add(action);
    }

    void run(SchemaMoment moment, SchemaEvent event) {
        at(moment).forEach(action -> action.run(event));
    }

    private List<SchemaAction> at(SchemaMoment moment) {
        return actions.getOrDefault(moment, List.of());
    }
}
