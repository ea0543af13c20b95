package dev.athanor.orm.flush;

import dev.athanor.orm.annotation.EagerDefaults;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one table that rows of an entity have: all it has, unless other tables hold a part of them.
 *
 * @param mapping the entity
 * @param all the columns in order
 * @param key those that find a row
 * @param follows whether the database changes the key with that of the table above
 * @param version the one that counts updates, if it is in this table
 */
record RowColumns(
        EntityMapping<?> mapping,
        List<ColumnMapping> all,
        List<Column<?>> key,
        boolean follows,
        @Nullable ColumnMapping version) {

    /** {@return whether objects know at once what the database filled in} */
    boolean isEager() {
        return mapping.descriptor().settings().eagerDefaults() == EagerDefaults.ALWAYS;
    }

    /** Finds the columns of entities in one table. */
    static final class Finder {
        private final Table table;
        private final Map<EntityMapping<?>, RowColumns> known = new HashMap<>();
        private @Nullable EntityMapping<?> lastMapping;
        private @Nullable RowColumns last;

        Finder(Table table) {
            this.table = table;
        }

        Table table() {
            return table;
        }

        RowColumns of(EntityMapping<?> mapping) {
            RowColumns found = last;
            if (found == null || mapping != lastMapping) {
                found = known.computeIfAbsent(mapping, this::find);
                last = found;
                lastMapping = mapping;
            }
            return found;
        }

        private RowColumns find(EntityMapping<?> mapping) {
            Lineage lineage = mapping.lineage();
            List<ColumnMapping> columns = mapping.columns();
            if (lineage.levels().size() > 1) {
                columns = columns.stream()
                        .filter(column -> column.column().table() == table)
                        .toList();
            }
            ColumnMapping version = mapping.version();
            boolean counted = version != null && version.column().table() == table;
            Lineage.Level level = lineage.level(table);
            return new RowColumns(mapping, columns, level.key(), level.follows(), counted ? version : null);
        }
    }
}
