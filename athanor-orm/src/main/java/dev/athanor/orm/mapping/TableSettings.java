package dev.athanor.orm.mapping;

import dev.athanor.orm.annotation.EagerDefaults;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the table of an entity beside its columns.
 *
 * @param items make further parts of the table, in order
 * @param given gives the table itself, or null: then it is made of the attributes
 * @param inherited how many of the attributes are those of mapped superclasses; they come first, and their columns last
 * @param eagerDefaults when objects get to know what the database filled in
 * @param switches what else is other than usual
 */
public record TableSettings(
        List<Supplier<? extends List<? extends TableItem>>> items,
        @Nullable Supplier<Table> given,
        int inherited,
        EagerDefaults eagerDefaults,
        Set<EntitySwitch> switches) {

    /** Nothing is said. */
    public static final TableSettings UNSAID = new TableSettings(List.of(), null, 0, EagerDefaults.AUTO, Set.of());

    /** Creates the value and copies what it is made of. */
    public TableSettings {
        items = List.copyOf(items);
        switches = Set.copyOf(switches);
    }

    TableSettings and(Supplier<? extends List<? extends TableItem>> more) {
        List<Supplier<? extends List<? extends TableItem>>> longer = new ArrayList<>(items);
        longer.add(more);
        return new TableSettings(longer, given, inherited, eagerDefaults, switches);
    }

    TableSettings given(Supplier<Table> table) {
        return new TableSettings(items, table, inherited, eagerDefaults, switches);
    }

    TableSettings inherited(int count) {
        return new TableSettings(items, given, count, eagerDefaults, switches);
    }

    TableSettings eagerDefaults(EagerDefaults when) {
        return new TableSettings(items, given, inherited, when, switches);
    }

    TableSettings switches(Set<EntitySwitch> said) {
        return new TableSettings(items, given, inherited, eagerDefaults, said);
    }
}
