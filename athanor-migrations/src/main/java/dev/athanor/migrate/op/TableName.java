package dev.athanor.migrate.op;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table.
 *
 * @param schema the schema, or {@code null} for the default one
 * @param name the name
 */
public record TableName(@Nullable String schema, String name) {

    /** Creates the name. */
    public TableName {
        requireNonNull(name, "name");
    }

    /** Returns the name of a table in the default schema. */
    public static TableName of(String name) {
        return new TableName(null, name);
    }

    /** Returns the name that a foreign key gives its target: {@code table} or {@code schema.table}. */
    static TableName ofTarget(String target) {
        int dot = target.lastIndexOf('.');
        return dot < 0 ? of(target) : new TableName(target.substring(0, dot), target.substring(dot + 1));
    }

    /** {@return the name by which MetaData knows the table} */
    public String key() {
        return schema == null ? name : schema + "." + name;
    }

    /** Returns a table of this name that stands alone. */
    Table with(List<? extends TableItem> items) {
        return Table.of(name, schema, new MetaData(), items.toArray(TableItem[]::new));
    }

    @Override
    public String toString() {
        return key();
    }
}
