package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.Discriminator;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a flush asks of hierarchies of entities. */
final class Hierarchies {

    private Hierarchies() {}

    /** {@return the tables that rows of any of the objects have a part in, those above before those below} */
    static List<Lineage.Level> levels(List<EntityState> states) {
        EntityMapping<?> first = states.get(0).mapping();
        Set<EntityMapping<?>> mappings = new LinkedHashSet<>();
        for (EntityState state : states) {
            if (state.mapping() != first) {
                mappings.add(state.mapping());
            }
        }
        if (mappings.isEmpty()) {
            return first.lineage().levels();
        }
        mappings.add(first);
        return levels(mappings);
    }

    private static List<Lineage.Level> levels(Set<EntityMapping<?>> mappings) {
        Map<Table, Lineage.Level> found = new LinkedHashMap<>();
        boolean deeper = true;
        for (int depth = 0; deeper; depth++) {
            deeper = false;
            for (EntityMapping<?> mapping : mappings) {
                List<Lineage.Level> levels = mapping.lineage().levels();
                if (depth < levels.size()) {
                    found.putIfAbsent(levels.get(depth).table(), levels.get(depth));
                    deeper = true;
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    /** {@return whether an object has no row in the table, or one that goes with the row above} */
    static boolean isDeletedByDatabase(EntityMapping<?> mapping, Table table) {
        if (!mapping.lineage().isIn(table)) {
            return true;
        }
        for (EntityMapping<?> at = mapping; at != null; at = at.lineage().parent()) {
            if (at.table() == table && at.descriptor().polymorphic().traits().passiveDeletes()) {
                return true;
            }
        }
        return false;
    }

    /** Warns of objects whose rows say that they are of another class: they would be loaded as such. */
    static void checkClasses(List<EntityState> states, FlushContext context) {
        for (EntityState state : states) {
            Lineage lineage = state.mapping().lineage();
            Discriminator discriminator = lineage.discriminator();
            if (discriminator != null && discriminator.in(state.mapping()) instanceof ColumnMapping column) {
                boolean written = state.key() == null || state.differs(column.slot());
                Object value = written ? state.value(column.slot()) : null;
                if (value != null && !lineage.identities().contains(value)) {
                    context.warn(state + " is a " + state.mapping().type().getSimpleName() + ", and its "
                            + column.name() + " is now '" + value
                            + "', which is not of that class: it will be loaded as another");
                }
            }
        }
    }
}
