package dev.athanor.orm.mapping;

import dev.athanor.orm.annotation.EagerDefaults;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the table of an entity beside its columns.
 *
 * @param items make further parts of the table, in order
 * @param given gives the table itself, or null: then it is made of the attributes
 * @param inherited how many of the attributes are those of mapped superclasses; they come first, and their columns last
 * @param eagerDefaults when objects get to know what the database filled in
 */
public record TableSettings(
        List<Supplier<? extends List<? extends TableItem>>> items,
        @Nullable Supplier<Table> given,
        int inherited,
        EagerDefaults eagerDefaults) {

    /** Nothing is said. */
    public static final TableSettings UNSAID = new TableSettings(List.of(), null, 0, EagerDefaults.AUTO);

    /** Creates the value; the list is copied. */
    public TableSettings {
        items = List.copyOf(items);
    }

    TableSettings and(Supplier<? extends List<? extends TableItem>> more) {
        List<Supplier<? extends List<? extends TableItem>>> longer = new ArrayList<>(items);
        longer.add(more);
        return new TableSettings(longer, given, inherited, eagerDefaults);
    }

    TableSettings given(Supplier<Table> table) {
        return new TableSettings(items, table, inherited, eagerDefaults);
    }

    TableSettings inherited(int count) {
        return new TableSettings(items, given, count, eagerDefaults);
    }

    TableSettings eagerDefaults(EagerDefaults when) {
        return new TableSettings(items, given, inherited, when);
    }
}
